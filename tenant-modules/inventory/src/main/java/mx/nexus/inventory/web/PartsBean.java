package mx.nexus.inventory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** State of the page {@code /inventory/parts}: the list and what is looked for in it. */
@Named("partsBean")
@ViewScoped
public class PartsBean implements Serializable {

  /** More columns than this do not fit; the total stands for them. */
  private static final int MOST_BRANCHES = 4;

  @Inject ItemReads read;
  @Inject Branches allBranches;

  private String query = "";
  private Rows parts = new Rows(this);
  private List<BranchColumn> branches = List.of();
  private boolean any;
  private transient @Nullable List<ItemView> shown;

  @PostConstruct
  void load() {
    any = read.hasAny();
    branches =
        allBranches.all().stream()
            .limit(MOST_BRANCHES)
            .map(branch -> new BranchColumn(branch.id(), branch.code(), branch.name()))
            .toList();
  }

  /** A branch as a column. */
  public record BranchColumn(UUID id, String code, String name) implements Serializable {}

  /** The matching parts, read as the table scrolls. */
  private static final class Rows extends LazyDataModel<ItemView> {

    private final PartsBean page;

    Rows(PartsBean page) {
      this.page = page;
    }

    @Override
    public int count(@Nullable Map<String, FilterMeta> filters) {
      return page.read.count(page.query);
    }

    @Override
    public List<ItemView> load(
        int first,
        int size,
        @Nullable Map<String, SortMeta> sorting,
        @Nullable Map<String, FilterMeta> filters) {
      page.shown = page.read.window(page.query, first, size);
      return page.shown;
    }

    @Override
    public String getRowKey(ItemView part) {
      return part.id().toString();
    }
  }

  /** The parts that were read last. */
  public List<ItemView> shown() {
    List<ItemView> last = shown;
    return last == null ? List.of() : last;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(@Nullable String query) {
    this.query = query == null ? "" : query;
  }

  public LazyDataModel<ItemView> getParts() {
    return parts;
  }

  public List<BranchColumn> getBranches() {
    return branches;
  }

  /** Whether the shop has parts at all. */
  public boolean isAny() {
    return any;
  }
}
