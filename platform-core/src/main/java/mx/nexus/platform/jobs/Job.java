package mx.nexus.platform.jobs;

import java.time.Duration;

/**
 * Work that repeats for the whole platform. A CDI bean; runs on one node of the cluster at a time
 * and survives restarts.
 */
public interface Job {

  /** Stable name, its identity in the master database. */
  String name();

  /** Pause between the end of one run and the start of the next. */
  Duration every();

  /** One run; an exception is logged and the next run comes as usual. */
  void run();
}
