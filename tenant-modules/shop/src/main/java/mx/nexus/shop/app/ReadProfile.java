package mx.nexus.shop.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.shop.domain.ProfileFacts;

/** The shop's profile with everything that its screen shows. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ReadProfile {

  private final ShopRecords records;

  @SuppressWarnings("NullAway")
  protected ReadProfile() {
    this(null);
  }

  @Inject
  public ReadProfile(ShopRecords records) {
    this.records = records;
  }

  /** The profile; version 0 and nothing but the name before anybody saved one. */
  public ProfileView current() {
    Tenant shop = TenantContext.required();
    return records
        .profile()
        .map(profile -> ProfileView.of(profile, shop.timeZone()))
        .orElseGet(() -> ProfileView.of(ProfileFacts.named(shop.shopName()), shop.timeZone(), 0));
  }
}
