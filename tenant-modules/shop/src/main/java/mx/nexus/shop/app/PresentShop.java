package mx.nexus.shop.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.tenancy.ShopZones;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.shop.domain.FiscalProfile;
import mx.nexus.shop.domain.ProfileFacts;
import org.jspecify.annotations.Nullable;

/** Changes how the shop presents itself on tickets and invoices, and by which clock it lives. */
@ApplicationScoped
@UnitOfWork
public class PresentShop {

  private final ShopRecords records;
  private final ShopZones zones;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected PresentShop() {
    this(null, null, null);
  }

  @Inject
  public PresentShop(ShopRecords records, ShopZones zones, AuditLog audit) {
    this.records = records;
    this.zones = zones;
    this.audit = audit;
  }

  /**
   * The shop is now this.
   *
   * @param timeZone where it lives from now on; null leaves it as it is
   * @param seen version that the caller had before its eyes; null when it does not care
   */
  public ProfileView present(ProfileFacts facts, @Nullable String timeZone, @Nullable Long seen) {
    FiscalProfile profile = records.profile().orElseGet(this::unknownSoFar);
    profile.requireVersion(seen);
    if (!profile.facts().taxId().equals(facts.taxId())) {
      audit.record("shop.tax-id-changed", "shop:" + profile.id(), Map.of());
    }
    profile.present(facts);
    records.save();
    return ProfileView.of(profile, moved(profile, timeZone));
  }

  /** Last of all: what the platform keeps does not go back with this transaction. */
  private String moved(FiscalProfile profile, @Nullable String timeZone) {
    String before = TenantContext.required().timeZone();
    if (timeZone == null || timeZone.equals(before)) {
      return before;
    }
    audit.record("shop.time-zone-changed", "shop:" + profile.id(), Map.of("zone", timeZone));
    zones.choose(timeZone);
    return timeZone;
  }

  private FiscalProfile unknownSoFar() {
    FiscalProfile profile =
        new FiscalProfile(ProfileFacts.named(TenantContext.required().shopName()));
    records.add(profile);
    return profile;
  }
}
