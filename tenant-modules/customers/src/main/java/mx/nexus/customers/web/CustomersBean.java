package mx.nexus.customers.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import mx.nexus.customers.app.CustomerSearch;
import mx.nexus.customers.app.CustomerView;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** State of the page {@code /customers/customers}. */
@Named("customersBean")
@ViewScoped
public class CustomersBean implements Serializable {

  @Inject CustomerSearch search;

  private String query = "";
  private final LazyDataModel<CustomerView> customers = new Rows(this);

  private static final class Rows extends LazyDataModel<CustomerView> {

    private final CustomersBean bean;

    Rows(CustomersBean bean) {
      this.bean = bean;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return bean.search.count(bean.query);
    }

    @Override
    public List<CustomerView> load(
        int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
      return bean.search.rows(bean.query, first, size);
    }

    @Override
    public String getRowKey(CustomerView customer) {
      return customer.id().toString();
    }
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public LazyDataModel<CustomerView> getCustomers() {
    return customers;
  }
}
