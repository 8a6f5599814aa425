package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.staff.domain.Person;
import mx.nexus.staff.domain.PersonFacts;

/** Everybody who works or worked in the shop. */
@ApplicationScoped
public class People {

  /** Adding people, one after the other. */
  private static final int LOCK_CLASS = 20_271;

  private final EntityManager em;
  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected People() {
    this(null, null);
  }

  @Inject
  public People(EntityManager em, Sql sql) {
    this.em = em;
    this.sql = sql;
  }

  public void add(Person person) {
    em.persist(person);
  }

  public Optional<Person> find(UUID id) {
    return Optional.ofNullable(em.find(Person.class, id));
  }

  /** The person of this id, or 404. */
  public Person get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("staff.person-unknown"));
  }

  /** The person who logs in with this address, in whichever case it is written. */
  public Optional<Person> findByEmail(String email) {
    return em
        .createQuery("select p from Person p where p.email = :email", Person.class)
        .setParameter("email", PersonFacts.normal(email))
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Whether anybody is there at all. */
  public boolean isEmpty() {
    return sql.list("select 1 from staff_person limit 1", row -> 1).isEmpty();
  }

  /**
   * How many owners can log in, other than this person. Holds their rows, so that two owners who
   * remove each other at the same moment do not both succeed.
   */
  public int otherOwners(UUID except) {
    return sql
        .list(
            """
            select p.id
              from staff_person p
              join staff_person_role r on r.person_id = p.id and r.role = 'OWNER'
             where p.active
             order by p.id
               for update of p
            """,
            row -> row.uuid("id"))
        .stream()
        .filter(id -> !id.equals(except))
        .toList()
        .size();
  }

  /** How many can log in; nobody else is added until the unit of work ends. */
  int activeHeld() {
    sql.list("select pg_advisory_xact_lock(?, 1) as held", row -> true, LOCK_CLASS);
    return sql.required(
        "select count(*)::int as n from staff_person where active", row -> row.integer("n"));
  }

  /** Sends the changes now, so that an address that somebody has already is told here. */
  public void save() {
    try {
      em.flush();
    } catch (PersistenceException refused) {
      boolean taken =
          SqlFailed.in(refused)
              .filter(failed -> failed.violatesUnique("staff_person_email_key"))
              .isPresent();
      throw taken ? new Conflict("staff.email-taken") : refused;
    }
  }
}
