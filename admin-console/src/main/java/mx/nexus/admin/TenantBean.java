package mx.nexus.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.tenancy.TenantUnknown;
import mx.nexus.platform.web.Messages;
import mx.nexus.provisioning.ResumeTenant;
import mx.nexus.provisioning.SuspendTenant;
import mx.nexus.provisioning.TenantOverview;
import mx.nexus.provisioning.TenantSearch;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /admin/tenant}: one shop. */
@Named("tenantBean")
@ViewScoped
public class TenantBean implements Serializable {

  private static final int DEEDS = 20;

  @Inject TenantSearch search;
  @Inject SuspendTenant suspendTenant;
  @Inject ResumeTenant resumeTenant;
  @Inject UsageHistory history;
  @Inject Deeds audit;

  private @Nullable String id;
  private String reason = "";
  private @Nullable TenantOverview tenant;

  /** Reads the shop that the address names. */
  public void load() {
    tenant = search.get(tenantId());
  }

  private TenantId tenantId() {
    try {
      return TenantId.of(Optional.ofNullable(id).orElse(""));
    } catch (IllegalArgumentException noId) {
      throw new TenantUnknown();
    }
  }

  /** Closes the shop; the reason was asked for. */
  public void suspend() {
    change(id -> suspendTenant.suspend(id, reason.strip()), "admin.tenant.suspended");
    reason = "";
  }

  /** Opens it again. */
  public void resume() {
    change(resumeTenant::resume, "admin.tenant.resumed");
  }

  /** When somebody else was faster, the page has to show the shop as it is now. */
  private void change(Consumer<TenantId> deed, String done) {
    try {
      deed.accept(tenantId());
      load();
      Messages.done(done, getTenant().shopName());
    } catch (Conflict late) {
      load();
      Messages.refuse(late.code());
    }
  }

  public TenantOverview getTenant() {
    TenantOverview known = tenant;
    if (known == null) {
      throw new TenantUnknown();
    }
    return known;
  }

  public boolean isSuspendable() {
    return getTenant().state() == TenantState.READY;
  }

  public boolean isResumable() {
    return getTenant().state() == TenantState.SUSPENDED;
  }

  public Sparkline getRequests() {
    return Sparkline.of(
        days().stream().map(day -> new Point(day.label(), day.requests())).toList());
  }

  public Sparkline getSales() {
    return Sparkline.of(days().stream().map(day -> new Point(day.label(), day.sales())).toList());
  }

  private List<UsageHistory.Count> days() {
    return history.days(tenantId());
  }

  public List<Deeds.Deed> getDeeds() {
    return audit.latest(MasterAuditLog.Filter.of(tenantId()), Optional.empty(), DEEDS);
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
