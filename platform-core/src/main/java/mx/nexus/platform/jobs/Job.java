package mx.nexus.platform.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Work that repeats for the whole platform. A CDI bean; runs on one node of the cluster at a time
 * and survives restarts.
 */
public interface Job {

  /** Stable name, its identity in the master database. */
  String name();

  /** Pause between the end of one run and the start of the next. */
  Duration every();

  /**
   * When it runs instead, once a day, by the clock of Mexico City; empty for one that repeats after
   * its pause.
   */
  default Optional<LocalTime> dailyAt() {
    return Optional.empty();
  }

  /** One run; an exception is logged and the next run comes as usual. */
  void run();
}
