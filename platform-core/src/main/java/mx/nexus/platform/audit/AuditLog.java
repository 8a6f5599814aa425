package mx.nexus.platform.audit;

import java.util.Map;

/** Keeps who did what, in the database of the shop, within the unit of work of the deed. */
public interface AuditLog {

  /**
   * Adds an entry on behalf of the caller.
   *
   * @param action what was done, for example {@code staff.role-changed}
   * @param subject what it was done to: a type and an id, for example {@code staff:<uuid>}
   * @param facts plain facts; no names, cards, passwords or tokens
   */
  void record(String action, String subject, Map<String, ?> facts);
}
