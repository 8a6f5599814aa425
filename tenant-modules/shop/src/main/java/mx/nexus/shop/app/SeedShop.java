package mx.nexus.shop.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.tenancy.TenantSeeder;
import mx.nexus.shop.TaxZone;
import mx.nexus.shop.domain.BranchFacts;
import mx.nexus.shop.domain.FiscalProfile;
import mx.nexus.shop.domain.ProfileFacts;
import mx.nexus.shop.domain.ShopBranch;
import mx.nexus.shop.domain.TillFacts;

/** Gives a new shop its name, a branch and a till, so that it can sell at once. */
@ApplicationScoped
public class SeedShop implements TenantSeeder {

  private static final int ORDER = 10;

  private final ShopRecords records;

  @SuppressWarnings("NullAway")
  protected SeedShop() {
    this(null);
  }

  @Inject
  public SeedShop(ShopRecords records) {
    this.records = records;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void seed(Birth birth) {
    if (records.profile().isEmpty()) {
      records.add(new FiscalProfile(ProfileFacts.named(birth.shopName())));
    }
    if (records.branches().isEmpty()) {
      records.add(firstBranch(birth.language().equals("en")));
    }
    records.save();
  }

  private static ShopBranch firstBranch(boolean english) {
    String name = english ? "Main branch" : "Matriz";
    ShopBranch branch =
        new ShopBranch(new BranchFacts("MTZ", name, TaxZone.GENERAL, "", "", false));
    branch.openTill(new TillFacts("C1", english ? "Till 1" : "Caja 1"));
    return branch;
  }
}
