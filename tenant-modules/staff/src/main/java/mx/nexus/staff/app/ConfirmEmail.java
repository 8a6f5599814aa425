package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.EmailLinks;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.staff.domain.Person;

/** Notes that somebody reads the mail of the address they log in with. */
@ApplicationScoped
@UnitOfWork
public class ConfirmEmail {

  private final People people;
  private final EmailLinks links;
  private final AuditLog audit;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ConfirmEmail() {
    this(null, null, null, null);
  }

  @Inject
  public ConfirmEmail(People people, EmailLinks links, AuditLog audit, Clock clock) {
    this.people = people;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes what a link brought; a second time changes nothing.
   *
   * @throws NotFound {@code staff.email-link-unknown} when the code does not belong to the address,
   *     or nobody has that address any more
   */
  public void confirm(String email, String code) {
    if (!links.fits(TenantContext.required().id(), email, code)) {
      throw new NotFound("staff.email-link-unknown");
    }
    Person person =
        people
            .findByEmail(email)
            .filter(Person::isActive)
            .orElseThrow(() -> new NotFound("staff.email-link-unknown"));
    if (person.emailConfirmedAt().isEmpty()) {
      person.confirmEmail(clock.instant());
      people.save();
      audit.record("staff.email-confirmed", "staff:" + person.id(), Map.of());
    }
  }

  /**
   * The address with which somebody logs in.
   *
   * @param confirmedAt empty when it is not confirmed
   */
  public record Address(String email, Optional<Instant> confirmedAt) {}

  /** The caller's address as it is now: it may have been changed since they logged in. */
  @UnitOfWork(readOnly = true)
  public Address addressOf(StaffPrincipal caller) {
    Person person = people.get(caller.id());
    return new Address(person.email(), person.emailConfirmedAt());
  }
}
