package mx.nexus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Gives repositories an EntityManager that leads to the unit of work of the calling thread, and to
 * nothing outside one. Each call passes the tenant check of {@link Units}.
 */
@ApplicationScoped
public class GuardedEntityManager {

  private final Units units;

  @SuppressWarnings("NullAway")
  protected GuardedEntityManager() {
    this(null);
  }

  @Inject
  public GuardedEntityManager(Units units) {
    this.units = units;
  }

  /** The injectable EntityManager. */
  @Produces
  @ApplicationScoped
  public EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            GuardedEntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, args) -> {
              if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, args);
              }
              try {
                return method.invoke(units.entityManager(), args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
