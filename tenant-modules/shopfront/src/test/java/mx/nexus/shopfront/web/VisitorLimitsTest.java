package mx.nexus.shopfront.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.tenancy.Placement;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.shopfront.web.VisitorLimits.Place;
import org.junit.jupiter.api.Test;

class VisitorLimitsTest {

  @SuppressWarnings("NullAway")
  private final VisitorLimits limits = new VisitorLimits(null, 1, Duration.ZERO);

  private final Tenant busy = tenant(new UUID(0, 1));
  private final Tenant other = tenant(new UUID(0, 2));

  @Test
  void aShopServesThreeVisitorsAtOnceAndTheOthersStillHavePlaces() {
    Place first = enter(busy);
    enter(busy);
    enter(busy);

    assertThatThrownBy(() -> enter(busy)).isInstanceOf(Unavailable.class);
    enter(other);
    first.close();
    enter(busy);
  }

  @Test
  void picturesTakeTheSamePlacesAsPages() {
    Place first = enterForPicture(busy);
    enterForPicture(busy);
    enter(busy);

    assertThatThrownBy(() -> enterForPicture(busy)).isInstanceOf(Unavailable.class);
    first.close();
    enterForPicture(busy);
  }

  @Test
  void aNodeServesFiveAtOnce() {
    for (int shop = 10; shop < 15; shop++) {
      enter(tenant(new UUID(0, shop)));
    }

    assertThatThrownBy(() -> enter(busy)).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> enter(other)).isInstanceOf(Unavailable.class);
  }

  @Test
  void whoFindsNoPlaceOnTheNodeKeepsNoneInTheShop() {
    Place place = enter(tenant(new UUID(0, 10)));
    for (int shop = 11; shop < 15; shop++) {
      enter(tenant(new UUID(0, shop)));
    }
    for (int again = 0; again < 5; again++) {
      assertThatThrownBy(() -> enter(busy)).isInstanceOf(Unavailable.class);
    }
    place.close();

    enter(busy);
  }

  @Test
  void devicesOfOneIpv6NetworkAreOneVisitor() {
    assertThat(VisitorLimits.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(VisitorLimits.network("2001:db8:1:2::9"))
        .isNotEqualTo(VisitorLimits.network("2001:db8:1:3::9"));
    assertThat(VisitorLimits.network("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(VisitorLimits.network("203.0.113.7")).isEqualTo("203.0.113.7");
  }

  private Place enter(Tenant shop) {
    try (TenantContext.Binding bound = TenantContext.bind(shop)) {
      return limits.enter();
    }
  }

  private Place enterForPicture(Tenant shop) {
    try (TenantContext.Binding bound = TenantContext.bind(shop)) {
      return limits.enterForPicture();
    }
  }

  private static Tenant tenant(UUID id) {
    return new Tenant(
        new TenantId(id),
        "tienda",
        "Tienda",
        TenantState.READY,
        1,
        "mostrador",
        "America/Mexico_City",
        new Placement(Ids.next(), "127.0.0.1", 1, 1, "x", "x", new EncryptedSecret("x")));
  }
}
