package mx.nexus.platform.tenancy;

import java.util.concurrent.Callable;

/**
 * Carries the submitter's tenant into a worker thread. A managed executor neither hands a
 * thread-local over nor clears it, so every submit goes through here.
 */
public final class TenantScopedTask {

  private TenantScopedTask() {}

  /** A task that runs as the tenant bound now. */
  public static Runnable capture(Runnable task) {
    Tenant tenant = TenantContext.required();
    return () -> {
      try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
        task.run();
      }
    };
  }

  /** A task with a result that runs as the tenant bound now. */
  public static <T> Callable<T> capture(Callable<T> task) {
    Tenant tenant = TenantContext.required();
    return () -> {
      try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
        return task.call();
      }
    };
  }
}
