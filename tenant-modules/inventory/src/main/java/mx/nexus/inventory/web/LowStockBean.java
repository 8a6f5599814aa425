package mx.nexus.inventory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import mx.nexus.inventory.app.LowStock;
import mx.nexus.inventory.app.LowStock.LowItem;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** State of the page {@code /inventory/low-stock}. */
@Named("lowStockBean")
@ViewScoped
public class LowStockBean implements Serializable {

  @Inject LowStock lowStock;

  private final Rows items = new Rows(this);
  private int size;

  @PostConstruct
  void load() {
    size = lowStock.count();
  }

  /** The list, read as the table scrolls. */
  private static final class Rows extends LazyDataModel<LowItem> {

    private final LowStockBean page;

    Rows(LowStockBean page) {
      this.page = page;
    }

    @Override
    public int count(@Nullable Map<String, FilterMeta> filters) {
      return page.size;
    }

    @Override
    public List<LowItem> load(
        int first,
        int pageSize,
        @Nullable Map<String, SortMeta> sorting,
        @Nullable Map<String, FilterMeta> filters) {
      return page.lowStock.window(first, pageSize);
    }

    @Override
    public String getRowKey(LowItem item) {
      return item.id().toString();
    }
  }

  public LazyDataModel<LowItem> getItems() {
    return items;
  }

  public int getSize() {
    return size;
  }
}
