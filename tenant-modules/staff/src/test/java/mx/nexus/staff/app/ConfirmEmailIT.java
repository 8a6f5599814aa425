package mx.nexus.staff.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.EmailLinks;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.testing.TestSettings;
import mx.nexus.staff.domain.PersonFacts;
import org.junit.jupiter.api.Test;

class ConfirmEmailIT {

  private final StaffFixture staff = new StaffFixture();
  private final EmailLinks links = new EmailLinks(TestSettings.in(Path.of("data")), staff.clock);
  private final ConfirmEmail confirmEmail =
      new ConfirmEmail(staff.people, links, staff.audit, staff.clock);

  @Test
  void theLinkOfAMailConfirmsTheAddressOnce() {
    Instant first = staff.clock.instant();
    String code = code(staff.shop.tenant().id(), StaffFixture.OWNER);
    assertThat(confirmedAt()).isEmpty();

    confirm(StaffFixture.OWNER, code);
    staff.clock.turn(Duration.ofDays(1));
    confirm(" LUPITA@elpiston.mx", code);

    assertThat(confirmedAt()).contains(first);
  }

  @Test
  void aCodeOfAnotherAddressOrShopConfirmsNothing() {
    TenantId own = staff.shop.tenant().id();
    TenantId other = new TenantId(UUID.randomUUID());

    for (String code :
        new String[] {code(own, "chava@elpiston.mx"), code(other, StaffFixture.OWNER), "", "x"}) {
      assertThatThrownBy(() -> confirm(StaffFixture.OWNER, code)).isInstanceOf(NotFound.class);
    }
    String strangers = code(own, "nobody@elpiston.mx");
    assertThatThrownBy(() -> confirm("nobody@elpiston.mx", strangers)).isInstanceOf(NotFound.class);

    assertThat(confirmedAt()).isEmpty();
  }

  @Test
  void anotherAddressIsNotConfirmed() {
    StaffPrincipal owner = staff.owner();
    confirm(StaffFixture.OWNER, code(staff.shop.tenant().id(), StaffFixture.OWNER));

    staff.run(
        () -> {
          staff
              .people
              .get(owner.id())
              .change(new PersonFacts("Lupita", "otra@elpiston.mx", Set.of(StaffRole.OWNER)));
          staff.people.save();
        });

    ConfirmEmail.Address now = staff.shop.inUnit(() -> confirmEmail.addressOf(owner));
    assertThat(now.email()).isEqualTo("otra@elpiston.mx");
    Optional<Instant> confirmed =
        staff.shop.inUnit(() -> confirmEmail.addressOf(owner).confirmedAt());
    assertThat(confirmed).isEmpty();
  }

  private Optional<Instant> confirmedAt() {
    StaffPrincipal owner = staff.owner();
    return staff.shop.inUnit(() -> confirmEmail.addressOf(owner).confirmedAt());
  }

  private void confirm(String email, String code) {
    staff.run(() -> confirmEmail.confirm(email, code));
  }

  private String code(TenantId shop, String email) {
    String link = links.link(shop, "gente", email);
    return link.substring(link.indexOf("code=") + 5);
  }
}
