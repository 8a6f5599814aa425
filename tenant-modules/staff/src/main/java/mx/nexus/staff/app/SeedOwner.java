package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.tenancy.TenantSeeder;
import mx.nexus.staff.domain.Person;
import mx.nexus.staff.domain.PersonFacts;

/** Makes whoever signed the shop up its first owner. */
@ApplicationScoped
public class SeedOwner implements TenantSeeder {

  private static final int ORDER = 20;

  private final People people;

  @SuppressWarnings("NullAway")
  protected SeedOwner() {
    this(null);
  }

  @Inject
  public SeedOwner(People people) {
    this.people = people;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void seed(Birth birth) {
    if (people.isEmpty()) {
      PersonFacts facts =
          new PersonFacts(birth.ownerName(), birth.ownerEmail(), Set.of(StaffRole.OWNER));
      people.add(Person.withOwnPassword(facts, birth.passwordHash()));
      people.save();
    }
  }
}
