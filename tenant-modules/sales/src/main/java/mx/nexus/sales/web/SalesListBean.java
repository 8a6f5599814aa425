package mx.nexus.sales.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.sales.app.SaleReads;
import mx.nexus.sales.app.SaleReads.SaleFilter;
import mx.nexus.sales.app.SaleReads.SaleSummary;
import mx.nexus.sales.app.SaleReads.Totals;
import mx.nexus.shop.Branches;
import mx.nexus.shop.Till;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The shop's sales, newest first, by day, till and folio. */
@Named
@ViewScoped
public class SalesListBean implements Serializable {

  @Inject private SaleReads sales;
  @Inject private Branches branches;

  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable UUID tillId;
  private String folio = "";
  private final LazyDataModel<SaleSummary> rows = new Rows();

  /** Starts with today. */
  public void load() {
    if (from == null && to == null) {
      from = LocalDate.now(zone());
      to = from;
    }
  }

  private SaleFilter filter() {
    return SaleFilter.ofDays(from, to, zone()).with(tillId, folio);
  }

  private static ZoneId zone() {
    return ZoneId.of(TenantContext.required().timeZone());
  }

  /** How many sales match and what they came to. */
  public Totals getTotals() {
    return sales.totals(filter());
  }

  public LazyDataModel<SaleSummary> getRows() {
    return rows;
  }

  /** Tills to choose from. */
  public List<Till> getTills() {
    return branches.all().stream().flatMap(branch -> branch.tills().stream()).toList();
  }

  /** Branch and till as people say them. */
  public String till(UUID id) {
    return branches
        .findTill(id)
        .map(till -> branches.required(till.branchId()).name() + " · " + till.name())
        .orElse("");
  }

  public @Nullable LocalDate getFrom() {
    return from;
  }

  public void setFrom(@Nullable LocalDate from) {
    this.from = from;
  }

  public @Nullable LocalDate getTo() {
    return to;
  }

  public void setTo(@Nullable LocalDate to) {
    this.to = to;
  }

  public @Nullable UUID getTillId() {
    return tillId;
  }

  public void setTillId(@Nullable UUID tillId) {
    this.tillId = tillId;
  }

  public String getFolio() {
    return folio;
  }

  public void setFolio(String folio) {
    this.folio = folio;
  }

  private final class Rows extends LazyDataModel<SaleSummary> {

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return sales.totals(filter()).count();
    }

    @Override
    public List<SaleSummary> load(
        int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
      return sales.window(filter(), first, size);
    }

    @Override
    public String getRowKey(SaleSummary sale) {
      return sale.id().toString();
    }
  }
}
