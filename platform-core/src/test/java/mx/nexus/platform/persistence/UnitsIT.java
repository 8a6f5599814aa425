package mx.nexus.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.tenancy.NoTenantBound;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

class UnitsIT {

  private final TestShop shop = TestShop.create("uno");

  @Test
  void commitsWhatTheWorkWrote() {
    UUID key = Ids.next();

    shop.inUnit(
        () ->
            shop.sql()
                .update(
                    "insert into platform_idempotency (key, request_hash) values (?, 'x')", key));

    assertThat(shop.bound(() -> count(key))).isEqualTo(1);
  }

  @Test
  void rollsBackWhenTheWorkThrows() {
    UUID key = Ids.next();

    assertThatThrownBy(
            () ->
                shop.inUnit(
                    () -> {
                      shop.sql()
                          .update(
                              "insert into platform_idempotency (key, request_hash) values (?, 'x')",
                              key);
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(shop.bound(() -> count(key))).isZero();
  }

  @Test
  void connectsAsTheTenantsOwnRoleToItsOwnDatabase() {
    String where =
        shop.bound(
            () ->
                shop.sql()
                    .required(
                        "select current_database() || '/' || current_user as w",
                        row -> row.text("w")));

    assertThat(where)
        .isEqualTo(shop.tenant().placement().database() + "/" + shop.tenant().placement().role());
  }

  @Test
  void refusesWorkWithoutTenant() {
    assertThatThrownBy(() -> shop.sql().list("select 1", row -> 1))
        .isInstanceOf(NoTenantBound.class);
  }

  @Test
  void refusesAnotherTenantInsideAUnit() {
    TestShop other = TestShop.create("dos");

    assertThatThrownBy(() -> shop.inUnit(() -> TenantContext.bind(other.tenant())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be bound");
  }

  private long count(UUID key) {
    return shop.sql()
        .required(
            "select count(*) as n from platform_idempotency where key = ?",
            row -> row.longValue("n"),
            key);
  }
}
