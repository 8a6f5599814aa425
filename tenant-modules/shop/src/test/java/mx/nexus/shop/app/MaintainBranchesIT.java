package mx.nexus.shop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.problem.Problem;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.tenancy.PlanLimits;
import mx.nexus.platform.tenancy.ShopZones;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantSeeder.Birth;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import mx.nexus.shop.ShopProfiles;
import mx.nexus.shop.TaxZone;
import mx.nexus.shop.Till;
import mx.nexus.shop.domain.BranchFacts;
import mx.nexus.shop.domain.ProfileFacts;
import mx.nexus.shop.domain.TillFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaintainBranchesIT {

  private static final TestShop SHOP = TestShop.create("sucursales");
  private static final TestMaster MASTER = master();

  private final TestShop shop = SHOP;
  private final ShopRecords records = new ShopRecords(shop.em());
  private final Branches branches = Branches.uncached(shop.sql());
  private final MaintainBranches maintain =
      new MaintainBranches(records, branches, new PlanLimits(MASTER.database()), shop.units());

  private static TestMaster master() {
    TestMaster master = TestMaster.create();
    master.register(SHOP.tenant());
    master.database().update("update platform_tenant set plan_code = 'taller'");
    return master;
  }

  @BeforeEach
  void signUp() {
    shop.execute("truncate shop_profile, shop_branch, shop_till cascade");
    seed();
  }

  private void seed() {
    shop.inUnit(
        () -> {
          new SeedShop(records).seed(new Birth("El Pistón", "Lupita", "l@example.com", "-", "es"));
          return null;
        });
  }

  @Test
  void startsWithABranchAndATill() {
    Branch first = shop.bound(branches::all).get(0);

    assertThat(first.code()).isEqualTo("MTZ");
    assertThat(first.taxRate()).isEqualByComparingTo("0.16");
    assertThat(first.tills()).extracting(Till::name).containsExactly("Caja 1");
    assertThat(shop.bound(new ShopProfiles(shop.sql())::current).tradeName())
        .isEqualTo("El Pistón");
  }

  @Test
  void seedsOnlyOnce() {
    seed();

    assertThat(shop.bound(branches::all)).hasSize(1);
  }

  @Test
  void opensABranchAtTheBorderWithTills() {
    UUID id = shop.inUnit(() -> maintain.open(facts("TIJ")).id());

    shop.inUnit(() -> maintain.openTill(id, new TillFacts("C1", "Caja 1")));
    shop.inUnit(() -> maintain.openTill(id, new TillFacts("C2", "Caja 2")));

    Branch opened = shop.bound(() -> branches.required(id));
    assertThat(opened.taxRate()).isEqualByComparingTo("0.08");
    assertThat(opened.tills()).extracting(Till::code).containsExactly("C1", "C2");
  }

  @Test
  void opensAsManyBranchesAsThePlanHas() {
    shop.inUnit(() -> maintain.open(facts("DOS")));
    shop.inUnit(() -> maintain.open(facts("TRES")));

    assertThatThrownBy(() -> shop.inUnit(() -> maintain.open(facts("CUATRO"))))
        .isInstanceOfSatisfying(
            RuleRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("plan.branches-reached");
              assertThat(Problem.of(refused, Locale.ENGLISH, "x").detail())
                  .contains("3 branches", "Taller");
            });
    assertThat(shop.bound(branches::all)).hasSize(3);
  }

  @Test
  void refusesATakenBranchCode() {
    assertThatThrownBy(() -> shop.inUnit(() -> maintain.open(facts("mtz"))))
        .isInstanceOfSatisfying(
            Conflict.class,
            refused -> assertThat(refused.code()).isEqualTo("shop.branch-code-taken"));
  }

  @Test
  void refusesATakenTillCode() {
    UUID id = shop.bound(branches::all).get(0).id();

    assertThatThrownBy(() -> shop.inUnit(() -> maintain.openTill(id, new TillFacts("C1", "Otra"))))
        .isInstanceOfSatisfying(
            Conflict.class,
            refused -> assertThat(refused.code()).isEqualTo("shop.till-code-taken"));
  }

  @Test
  void tellsWhenSomebodyElseChangedTheBranchMeanwhile() {
    UUID id = shop.bound(branches::all).get(0).id();
    long seen = shop.inUnit(() -> records.branch(id).version());
    shop.inUnit(() -> maintain.change(id, facts("MTZ"), seen));

    assertThatThrownBy(() -> shop.inUnit(() -> maintain.change(id, facts("MTZ2"), seen)))
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("platform.stale"));
  }

  @Test
  void renamesATill() {
    Till till = shop.bound(branches::all).get(0).tills().get(0);

    shop.inUnit(
        () ->
            maintain.changeTill(till.branchId(), till.id(), new TillFacts("C9", "Mostrador"), 1L));

    assertThat(shop.bound(() -> branches.requiredTill(till.id())).name()).isEqualTo("Mostrador");
  }

  @Test
  void answersNotFoundForBranchesOfOthers() {
    assertThatThrownBy(() -> shop.bound(() -> branches.required(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> shop.inUnit(() -> maintain.change(UUID.randomUUID(), facts("X"), null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void keepsTheFiscalProfile() {
    PresentShop present = present(new ShopZones(MASTER.database(), told -> {}));
    ProfileFacts facts =
        new ProfileFacts(
            "El Pistón", "Kemper", "EKU9003173C9", "601", "64000", "Juárez 1", "81", "Gracias");

    shop.inUnit(() -> present.present(facts, null, null));

    var read = shop.bound(new ShopProfiles(shop.sql())::current);
    assertThat(read.isFiscallyComplete()).isTrue();
    assertThat(read.taxRegimeName()).isEqualTo("General de Ley Personas Morales");
  }

  @Test
  void livesByTheClockThatWasChosenAndTellsTheNodes() {
    List<TenantId> told = new ArrayList<>();
    PresentShop present = present(new ShopZones(MASTER.database(), told::add));
    ProfileFacts facts = ProfileFacts.named("El Pistón");

    ProfileView moved = shop.inUnit(() -> present.present(facts, "America/Tijuana", null));
    shop.inUnit(() -> present.present(facts, null, null));

    assertThat(moved.timeZone()).isEqualTo("America/Tijuana");
    assertThat(told).containsExactly(shop.tenant().id());
    assertThat(zone()).isEqualTo("America/Tijuana");
    assertThatThrownBy(() -> shop.inUnit(() -> present.present(facts, "Europe/Madrid", null)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.issues().get(0).field()).isEqualTo("timeZone"));
    assertThat(zone()).isEqualTo("America/Tijuana");
  }

  @Test
  void knowsOnlyZonesThatTheClockKnows() {
    assertThat(ShopZones.ALL).hasSize(12).allMatch(ZoneId.getAvailableZoneIds()::contains);
    for (Locale language : List.of(new Locale("es"), Locale.ENGLISH)) {
      assertThat(ShopZones.ALL)
          .allMatch(
              zone ->
                  ResourceBundle.getBundle("mx.nexus.shop.messages", language)
                      .containsKey("shop.zone." + zone.substring(zone.indexOf('/') + 1)));
    }
  }

  private PresentShop present(ShopZones zones) {
    return new PresentShop(records, zones, new AuditLog(shop.sql(), Clock.systemUTC()));
  }

  private String zone() {
    return MASTER
        .database()
        .required(
            "select time_zone from platform_tenant where id = ?",
            row -> row.text("time_zone"),
            shop.tenant().id());
  }

  private static BranchFacts facts(String code) {
    return new BranchFacts(code, "Frontera", TaxZone.BORDER, "22000", "Av. Revolución 1", true);
  }
}
