package mx.nexus.staff.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import mx.nexus.staff.app.PersonView;
import mx.nexus.staff.app.StaffSearch;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** State of the page {@code /staff/people}. */
@Named("peopleBean")
@ViewScoped
public class PeopleBean implements Serializable {

  @Inject StaffSearch search;

  private String query = "";
  private LazyDataModel<PersonView> people = new Rows(this);

  @PostConstruct
  void load() {
    people = new Rows(this);
  }

  private static final class Rows extends LazyDataModel<PersonView> {

    private final PeopleBean bean;

    Rows(PeopleBean bean) {
      this.bean = bean;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return bean.search.count(bean.query);
    }

    @Override
    public List<PersonView> load(
        int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
      return bean.search.rows(bean.query, first, size);
    }

    @Override
    public String getRowKey(PersonView person) {
      return person.id().toString();
    }
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public LazyDataModel<PersonView> getPeople() {
    return people;
  }
}
