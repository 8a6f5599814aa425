package mx.nexus.customers.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import mx.nexus.customers.Customer;
import mx.nexus.customers.CustomerNotFound;
import mx.nexus.customers.Customers;
import mx.nexus.customers.CustomersPermissions;
import mx.nexus.customers.PriceLevel;
import mx.nexus.customers.domain.CustomerFacts;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

class CustomersIT {

  private final TestShop shop = TestShop.create("clientes");
  private final MaintainCustomers maintain =
      new MaintainCustomers(shop.em(), new AuditLog(shop.sql(), Clock.systemUTC()));
  private final CustomerSearch search = new CustomerSearch(shop.sql());
  private final Customers customers = new Customers(shop.sql());

  @Test
  void findsCustomersByWhatTheCounterKnowsOfThem() {
    add("Taller Hermanos Peña", "(81) 1234-5678", "EKU9003173C9");
    add("Autoeléctrica Núñez", "55 9999 0000", "");

    assertThat(names("PENA")).containsExactly("Taller Hermanos Peña");
    assertThat(names("hermanos taller")).containsExactly("Taller Hermanos Peña");
    assertThat(names("1234 56")).containsExactly("Taller Hermanos Peña");
    assertThat(names("eku9003")).containsExactly("Taller Hermanos Peña");
    assertThat(names("nunez electrica")).containsExactly("Autoeléctrica Núñez");
    assertThat(names("%")).isEmpty();
    assertThat(names("")).containsExactly("Autoeléctrica Núñez", "Taller Hermanos Peña");
  }

  private List<String> names(String typed) {
    return shop.bound(() -> customers.search(typed, 10)).stream().map(Customer::name).toList();
  }

  @Test
  void pagesThroughAllCustomersOnce() {
    for (int i = 0; i < 5; i++) {
      add("Cliente " + i, "", "");
    }

    CursorPage<CustomerView> first = shop.bound(() -> search.page("", PageRequest.of(3, null)));
    CursorPage<CustomerView> second =
        shop.bound(() -> search.page("", PageRequest.of(3, first.nextCursor())));

    assertThat(first.items())
        .extracting(CustomerView::name)
        .containsExactly("Cliente 0", "Cliente 1", "Cliente 2");
    assertThat(second.items())
        .extracting(CustomerView::name)
        .containsExactly("Cliente 3", "Cliente 4");
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void letsOnlyThoseGrantCreditWhoMay() {
    CustomerFacts facts = facts("Flotilla Uno", "", "", "5000.00");

    assertThatThrownBy(() -> as(StaffRole.COUNTER, facts)).isInstanceOf(Forbidden.class);

    CustomerView added = as(StaffRole.MANAGER, facts);
    assertThat(shop.bound(() -> customers.required(added.id())).creditLimit())
        .isEqualTo(Money.mxn("5000.00"));
    assertThat(audited()).isEqualTo(1);
  }

  private CustomerView as(StaffRole role, CustomerFacts facts) {
    StaffPrincipal person =
        new StaffPrincipal(
            Ids.next(), "Chava", "c@x.mx", Set.of(role), Ids.next(), Ids.next(), false);
    Permissions permissions = Permissions.of(List.of(new CustomersPermissions()));
    try (Caller.Binding bound = Caller.bind(person, permissions)) {
      return shop.inUnit(() -> maintain.add(facts));
    }
  }

  private int audited() {
    return shop.bound(
        () ->
            shop.sql()
                .required(
                    "select count(*)::int as n from platform_audit"
                        + " where action = 'customers.credit-changed'",
                    row -> row.integer("n")));
  }

  @Test
  void tellsWhenSomebodyElseChangedTheCustomerMeanwhile() {
    CustomerView seen = add("Peña", "", "");
    shop.inUnit(() -> maintain.change(seen.id(), facts("Peña e Hijos", "", "", "0"), 1L));

    assertThatThrownBy(
            () ->
                shop.inUnit(
                    () -> maintain.change(seen.id(), facts("Otro", "", "", "0"), seen.version())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aChangeMadeOfStaleFactsNeverWritesThemBack() {
    CustomerView customer = add("Peña", "", "");

    assertThatThrownBy(
            () ->
                shop.inUnit(
                    () ->
                        maintain.change(
                            customer.id(),
                            now -> {
                              meanwhile(() -> rename(customer.id(), "Peña e Hijos"));
                              return phoned(now, "81 1234 5678");
                            },
                            null)))
        .isInstanceOf(Conflict.class);
    shop.inUnit(() -> maintain.change(customer.id(), now -> phoned(now, "81 1234 5678"), null));

    CustomerView after = shop.bound(() -> search.one(customer.id()));
    assertThat(after.name()).isEqualTo("Peña e Hijos");
    assertThat(after.phone()).isEqualTo("81 1234 5678");
  }

  private void rename(UUID id, String name) {
    shop.inUnit(
        () ->
            maintain.change(
                id,
                now ->
                    new CustomerFacts(
                        name,
                        now.phone(),
                        now.email(),
                        now.taxId(),
                        now.priceLevel(),
                        now.creditLimit(),
                        now.creditDays()),
                null));
  }

  private static CustomerFacts phoned(CustomerFacts now, String phone) {
    return new CustomerFacts(
        now.name(),
        phone,
        now.email(),
        now.taxId(),
        now.priceLevel(),
        now.creditLimit(),
        now.creditDays());
  }

  private static void meanwhile(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  @Test
  void answersNotFoundForCustomersOfOthers() {
    assertThatThrownBy(() -> shop.bound(() -> search.one(UUID.randomUUID())))
        .isInstanceOf(CustomerNotFound.class);
    assertThatThrownBy(() -> shop.bound(() -> customers.required(UUID.randomUUID())))
        .isInstanceOf(CustomerNotFound.class);
  }

  private CustomerView add(String name, String phone, String taxId) {
    return shop.inUnit(() -> maintain.add(facts(name, phone, taxId, "0")));
  }

  private static CustomerFacts facts(String name, String phone, String taxId, String limit) {
    return new CustomerFacts(name, phone, "", taxId, PriceLevel.PUBLIC, Money.mxn(limit), 0);
  }
}
