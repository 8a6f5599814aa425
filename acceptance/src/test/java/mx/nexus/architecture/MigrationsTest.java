package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Migrations have versions of their own and touch only what belongs to their capability. */
class MigrationsTest {

  private static final String TENANT = "src/main/resources/db/migration/tenant";
  private static final String MASTER = "src/main/resources/db/migration/master";
  private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z0-9_]+\\.sql");

  @Test
  void versionsAreMinutesAndMeetNoOther() {
    for (String place : List.of(TENANT, MASTER)) {
      List<String> versions = new ArrayList<>();
      for (Path file : House.files(place, ".sql")) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file.toString()).isTrue();
        versions.add(name.group(1));
      }

      assertThat(versions).as(place).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void theReaderOfMigrationsSeesWhatTheyTouch() {
    SqlTargets targets =
        SqlTargets.of(
            """
            -- create table comment_only (id int);
            create table if not exists sales_sale (id uuid references shop_branch (id));
            create function sales_f() returns int language plpgsql as $$
            begin
              insert into inventory_stock values (1);
              update cash_session set x = 'delete from quoted';
              delete from only staff_person;
              perform customers_touch();
              select 1 from partners_key k join shop_till t on true for no key update;
            end $$;
            create unique index sales_i on shop_profile (id);
            alter index cash_i set (fillfactor = 70);
            create trigger cash_t after update on cash_session for each row execute function cash_f();
            """);

    assertThat(targets.changed())
        .containsExactlyInAnyOrder(
            "sales_sale",
            "sales_f",
            "inventory_stock",
            "cash_session",
            "staff_person",
            "shop_profile",
            "sales_i",
            "cash_i",
            "cash_t");
    assertThat(targets.read()).containsExactlyInAnyOrder("partners_key", "shop_till");
    assertThat(targets.referenced()).containsExactly("shop_branch");
  }

  @TestFactory
  Stream<DynamicTest> tenantMigrationsKeepToTheirPrefix() {
    List<Path> files = House.files(TENANT, ".sql");
    assertThat(files).hasSizeGreaterThan(5);
    return files.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> keepsToItsPrefix(f)));
  }

  /** The scheduler of the jobs brings a table with a name of its own. */
  @TestFactory
  Stream<DynamicTest> masterMigrationsTouchNoShop() {
    return House.files(MASTER, ".sql").stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.getFileName().toString(),
                    () -> {
                      SqlTargets targets = SqlTargets.of(House.text(f));
                      assertThat(targets.changed()).isNotEmpty();
                      assertThat(targets.changed())
                          .allMatch(
                              n ->
                                  n.matches("(platform|provisioning|admin|scheduled_tasks)(_.*)?"));
                    }));
  }

  private static void keepsToItsPrefix(Path file) {
    String own = file.getParent().getFileName().toString();
    SqlTargets targets = SqlTargets.of(House.text(file));

    assertThat(targets.changed()).as("what it changes").isNotEmpty();
    assertThat(targets.changed()).as("what it changes").allMatch(n -> n.startsWith(own + "_"));
    assertThat(targets.read())
        .as("tables it reads")
        .filteredOn(MigrationsTest::isTableOfTheHouse)
        .allMatch(n -> n.startsWith(own + "_"));
    assertThat(targets.referenced())
        .as("foreign keys")
        .allMatch(n -> neighboursOf(own).contains(prefix(n)));
  }

  /** Functions may be called and stand in from-clauses; tables of neighbours may not. */
  private static boolean isTableOfTheHouse(String name) {
    return allTables().contains(name);
  }

  private static Set<String> allTables() {
    Set<String> tables = new TreeSet<>();
    House.files(TENANT, ".sql").forEach(f -> tables.addAll(SqlTargets.of(House.text(f)).tables()));
    return tables;
  }

  private static Set<String> neighboursOf(String own) {
    Set<String> all = new TreeSet<>(Set.of(own));
    if (House.capabilities().containsKey(own)) {
      all.addAll(Arrays.asList(House.capabilities().get(own).mayUse()));
    }
    return all;
  }

  private static String prefix(String name) {
    return name.toLowerCase(Locale.ROOT).substring(0, Math.max(0, name.indexOf('_')));
  }
}
