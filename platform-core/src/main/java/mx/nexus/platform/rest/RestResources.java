package mx.nexus.platform.rest;

import java.util.Set;

/**
 * The REST resources that a module brings, found by {@link java.util.ServiceLoader}.
 *
 * <p>Paths are relative to the application: {@code /pos/api} for staff, {@code /api/v1} for
 * partners, {@code /platform/api} for people that have no shop yet, {@code /admin/api} for
 * operators.
 */
public interface RestResources {

  /** Resources for the staff of a shop. */
  default Set<Class<?>> staff() {
    return Set.of();
  }

  /** Resources for partners with an API key. */
  default Set<Class<?>> partner() {
    return Set.of();
  }

  /** Resources of the platform itself, on the base domain. */
  default Set<Class<?>> platform() {
    return Set.of();
  }

  /** Resources for the operators of the platform, on the base domain. */
  default Set<Class<?>> operators() {
    return Set.of();
  }
}
