package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.tenancy.PlanLimits;
import mx.nexus.staff.domain.Person;
import mx.nexus.staff.domain.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * What people who run the shop do to the other members of staff. Whatever changes what somebody may
 * do ends their logins, for a login carries its roles.
 *
 * <p>Only owners touch owners, and one active owner always remains: nobody can take a shop over or
 * lock it for good.
 */
@ApplicationScoped
@UnitOfWork
public class MaintainStaff {

  private final People people;
  private final StaffSessions sessions;
  private final PlanLimits limits;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected MaintainStaff() {
    this(null, null, null, null);
  }

  @Inject
  public MaintainStaff(People people, StaffSessions sessions, PlanLimits limits, AuditLog audit) {
    this.people = people;
    this.sessions = sessions;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Somebody new.
   *
   * @param mustChange whether the first login asks for another password
   */
  public UUID add(
      StaffPrincipal caller, PersonFacts facts, String passwordHash, boolean mustChange) {
    refuseUnlessOwner(caller, facts.roles().contains(StaffRole.OWNER));
    limits.requireRoomForPerson(people.activeHeld());
    Person person =
        mustChange
            ? Person.withFirstPassword(facts, passwordHash)
            : Person.withOwnPassword(facts, passwordHash);
    people.add(person);
    people.save();
    note("staff.person-added", person);
    return person.id();
  }

  /**
   * What becomes of somebody.
   *
   * @param facts made of those that are true in the transaction
   * @param active whether they can log in from now on; null leaves it as it is
   * @param seen version that the caller had before its eyes; null when it does not care
   */
  public record Change(
      UnaryOperator<PersonFacts> facts, @Nullable Boolean active, @Nullable Long seen) {

    /** With these facts, whatever is true now. */
    public Change(PersonFacts facts, @Nullable Boolean active, @Nullable Long seen) {
      this(whatever -> facts, active, seen);
    }
  }

  /** Other facts about somebody. */
  public void change(StaffPrincipal caller, UUID id, Change change) {
    Person person = touched(caller, id);
    person.requireVersion(change.seen());
    PersonFacts facts = change.facts().apply(person.facts());
    boolean becomesOwner = facts.roles().contains(StaffRole.OWNER);
    refuseUnlessOwner(caller, becomesOwner);
    if (person.isOwner() && !becomesOwner) {
      refuseForLastOwner(person);
    }
    boolean otherRights = !person.roles().equals(facts.roles());
    person.change(facts);
    people.save();
    note(otherRights ? "staff.roles-changed" : "staff.person-changed", person);
    if (otherRights) {
      sessions.endAllOf(id, "roles-changed");
    }
    Boolean active = change.active();
    if (active != null && active != person.isActive()) {
      switchTo(active, caller, person);
    }
  }

  private void switchTo(boolean active, StaffPrincipal caller, Person person) {
    if (active) {
      reactivate(person);
    } else {
      deactivate(caller, person);
    }
  }

  /** Nobody logs in as this person any more. */
  public void deactivate(StaffPrincipal caller, UUID id) {
    deactivate(caller, touched(caller, id));
  }

  private void deactivate(StaffPrincipal caller, Person person) {
    if (caller.id().equals(person.id())) {
      throw new RuleRefused("staff.not-yourself");
    }
    if (person.isOwner()) {
      refuseForLastOwner(person);
    }
    person.deactivate();
    people.save();
    sessions.endAllOf(person.id(), "deactivated");
    note("staff.deactivated", person);
  }

  /** With the password from before. */
  private void reactivate(Person person) {
    limits.requireRoomForPerson(people.activeHeld());
    person.reactivate();
    people.save();
    note("staff.reactivated", person);
  }

  /** A password for one login, and no second step: this person has lost theirs. */
  public void resetPassword(StaffPrincipal caller, UUID id, String passwordHash) {
    Person person = touched(caller, id);
    person.receivePassword(passwordHash);
    person.dropTotp();
    people.save();
    sessions.endAllOf(id, "password-reset");
    note("staff.password-reset", person);
  }

  /** Ends all logins of this person; says how many. */
  public int endSessions(StaffPrincipal caller, UUID id) {
    Person person = touched(caller, id);
    int ended = sessions.endAllOf(id, "ended-by-manager");
    note("staff.sessions-ended", person);
    return ended;
  }

  private Person touched(StaffPrincipal caller, UUID id) {
    Person person = people.get(id);
    refuseUnlessOwner(caller, person.isOwner());
    return person;
  }

  private static void refuseUnlessOwner(StaffPrincipal caller, boolean concernsOwner) {
    if (concernsOwner && !caller.roles().contains(StaffRole.OWNER)) {
      throw new Forbidden("staff.owners-only");
    }
  }

  private void refuseForLastOwner(Person person) {
    if (person.isActive() && people.otherOwners(person.id()) == 0) {
      throw new RuleRefused("staff.last-owner");
    }
  }

  private void note(String action, Person person) {
    audit.record(action, "staff:" + person.id(), Map.of("roles", person.roles().toString()));
  }
}
