package mx.nexus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unit of work of each thread: one EntityManager, one transaction, one tenant. Every use checks
 * that the thread still works for the tenant that opened it, because EclipseLink reads follow the
 * thread and not the EntityManager.
 */
@ApplicationScoped
public class Units {

  private static final Logger LOG = LoggerFactory.getLogger(Units.class);

  private static final ThreadLocal<@Nullable Unit> CURRENT = new ThreadLocal<>();
  private final EntityManagers entityManagers;

  @SuppressWarnings("NullAway")
  protected Units() {
    this(null);
  }

  @Inject
  public Units(EntityManagers entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** Whether this thread has a unit of work open. */
  public boolean isActive() {
    return CURRENT.get() != null;
  }

  /**
   * Runs the work in a unit of work: in the open one, or in a new one that is committed when the
   * work returns and rolled back when it throws.
   */
  public <T> T run(boolean readOnly, Callable<T> work) throws Exception {
    return isActive() ? work.call() : runNew(readOnly, work);
  }

  /** Runs after the commit of the open unit of work; not at all when it is rolled back. */
  public void afterCommit(Runnable work) {
    unit().afterCommit.add(work);
  }

  /** The connection of the open unit of work, inside its transaction. */
  public Connection connection() {
    return unit().em.unwrap(Connection.class);
  }

  /** Sends pending entity changes, so that SQL sees them. */
  public void flush() {
    Unit unit = unit();
    if (unit.entitiesUsed && !unit.readOnly) {
      unit.em.flush();
    }
  }

  EntityManager entityManager() {
    Unit unit = unit();
    unit.entitiesUsed = true;
    return unit.em;
  }

  private Unit unit() {
    Unit unit = CURRENT.get();
    if (unit == null) {
      throw new IllegalStateException("No unit of work is open on this thread");
    }
    Tenant bound = TenantContext.required();
    if (!bound.key().equals(unit.tenant.key())) {
      throw new IllegalStateException(
          "The unit of work belongs to " + unit.tenant + " but the thread to " + bound);
    }
    return unit;
  }

  private <T> T runNew(boolean readOnly, Callable<T> work) throws Exception {
    Unit unit = new Unit(TenantContext.required(), entityManagers.open(), readOnly);
    T result;
    try {
      unit.em.getTransaction().begin();
      CURRENT.set(unit);
      if (readOnly) {
        forbidWrites(unit.em.unwrap(Connection.class));
      }
      result = work.call();
      unit();
      unit.em.getTransaction().commit();
    } catch (Exception | Error e) {
      rollBack(unit);
      throw translated(e);
    } finally {
      CURRENT.remove();
      unit.em.close();
    }
    unit.afterCommit.forEach(Units::runQuietly);
    return result;
  }

  private static void forbidWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction read only");
    }
  }

  private static void rollBack(Unit unit) {
    try {
      if (unit.em.getTransaction().isActive()) {
        unit.em.getTransaction().rollback();
      }
    } catch (RuntimeException e) {
      LOG.warn("Rollback failed; the connection is given up", e);
    }
  }

  private static void runQuietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Work after commit failed; the commit stands", e);
    }
  }

  private static Exception translated(Throwable thrown) {
    if (thrown instanceof OptimisticLockException
        || thrown.getCause() instanceof OptimisticLockException) {
      return new Conflict("platform.stale");
    }
    if (thrown instanceof Refusal refusal) {
      return refusal;
    }
    SqlFailed failed = SqlFailed.in(thrown).orElse(null);
    if (failed != null && SqlStates.isUnavailable(failed.sqlState())) {
      LOG.warn(
          "The database of {} does not answer: {}", TenantContext.required(), failed.getMessage());
      return new Unavailable(SqlStates.RETRY_AFTER, "tenant.unavailable");
    }
    if (failed != null && SqlStates.isRetryable(failed.sqlState())) {
      return new Conflict("platform.try-again");
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (Exception) thrown;
  }

  private static final class Unit {

    final Tenant tenant;
    final EntityManager em;
    final boolean readOnly;
    final List<Runnable> afterCommit = new ArrayList<>();
    boolean entitiesUsed;

    Unit(Tenant tenant, EntityManager em, boolean readOnly) {
      this.tenant = tenant;
      this.em = em;
      this.readOnly = readOnly;
    }
  }
}
