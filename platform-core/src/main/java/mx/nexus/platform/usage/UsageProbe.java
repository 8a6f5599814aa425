package mx.nexus.platform.usage;

/**
 * Counts in the database of the bound shop what the platform measures; a CDI bean of the capability
 * that keeps the people.
 */
public interface UsageProbe {

  /** People who may log in. */
  int activeUsers();
}
