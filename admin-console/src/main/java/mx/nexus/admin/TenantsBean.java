package mx.nexus.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.provisioning.TenantOverview;
import mx.nexus.provisioning.TenantSearch;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** State of the page {@code /admin/tenants}. */
@Named("tenantsBean")
@ViewScoped
public class TenantsBean implements Serializable {

  private static final int MOST_PLANS = 100;

  /** A plan as people choose it. */
  public record Plan(String code, String name) implements Serializable {}

  @Inject TenantSearch search;
  @Inject MasterDatabase master;

  private @Nullable String query;
  private @Nullable String state;
  private @Nullable String plan;
  private List<Plan> plans = List.of();
  private final LazyDataModel<TenantOverview> tenants = new Rows(this);

  @PostConstruct
  void load() {
    plans =
        List.copyOf(
            master.list(
                "select code, name from platform_plan order by position limit ?",
                row -> new Plan(row.text("code"), row.text("name")),
                MOST_PLANS));
  }

  private TenantSearch.Filter filter() {
    return new TenantSearch.Filter(
        given(query), given(state).flatMap(TenantsBean::stateOf), given(plan), Optional.empty());
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  private static Optional<TenantState> stateOf(String code) {
    return Arrays.stream(TenantState.values()).filter(each -> each.code().equals(code)).findFirst();
  }

  private static final class Rows extends LazyDataModel<TenantOverview> {

    private final TenantsBean bean;

    Rows(TenantsBean bean) {
      this.bean = bean;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return bean.search.count(bean.filter());
    }

    @Override
    public List<TenantOverview> load(
        int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
      SortMeta sort = sorts.values().stream().findFirst().orElse(null);
      TenantSearch.Order order = sort == null ? TenantSearch.Order.SLUG : order(sort.getField());
      boolean descending = sort != null && sort.getOrder().isDescending();
      return bean.search.rows(bean.filter(), order, descending, first, size);
    }

    private static TenantSearch.Order order(String column) {
      return switch (column) {
        case "shopName" -> TenantSearch.Order.NAME;
        case "state" -> TenantSearch.Order.STATE;
        case "planName" -> TenantSearch.Order.PLAN;
        case "server" -> TenantSearch.Order.SERVER;
        case "schemaVersion" -> TenantSearch.Order.SCHEMA;
        case "usage.databaseBytes" -> TenantSearch.Order.SIZE;
        case "usage.salesToday" -> TenantSearch.Order.SALES;
        case "usage.lastActivityAt" -> TenantSearch.Order.ACTIVITY;
        default -> TenantSearch.Order.SLUG;
      };
    }

    @Override
    public String getRowKey(TenantOverview tenant) {
      return tenant.id().toString();
    }
  }

  public LazyDataModel<TenantOverview> getTenants() {
    return tenants;
  }

  public TenantState[] getStates() {
    return TenantState.values();
  }

  public List<Plan> getPlans() {
    return plans;
  }

  public @Nullable String getQuery() {
    return query;
  }

  public void setQuery(@Nullable String query) {
    this.query = query;
  }

  public @Nullable String getState() {
    return state;
  }

  public void setState(@Nullable String state) {
    this.state = state;
  }

  public @Nullable String getPlan() {
    return plan;
  }

  public void setPlan(@Nullable String plan) {
    this.plan = plan;
  }
}
