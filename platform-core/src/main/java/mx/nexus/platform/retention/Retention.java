package mx.nexus.platform.retention;

import java.time.Instant;

/**
 * Rows in a shop's database that are of use for a while only; a CDI bean of whoever keeps them.
 * Called again and again until nothing is left that may go.
 */
public interface Retention {

  /** What goes, for the log. */
  String name();

  /**
   * Deletes rows of the bound shop that nobody needs any more, in the open unit of work.
   *
   * @param most rows to delete at most
   * @return how many went; less than {@code most} when no others may go now
   */
  int purge(Instant now, int most);
}
