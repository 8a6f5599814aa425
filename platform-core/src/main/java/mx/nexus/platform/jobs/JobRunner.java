package mx.nexus.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import mx.nexus.platform.persistence.MasterDatabase;
import org.jspecify.annotations.Nullable;

/** Runs the platform's jobs from the table in the master database. */
@ApplicationScoped
public class JobRunner {

  private static final int THREADS = 2;
  private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
  private static final Duration POLLING = Duration.ofSeconds(2);

  private final MasterDatabase master;
  private final Iterable<Job> jobs;
  private @Nullable Scheduler scheduler;

  @SuppressWarnings("NullAway")
  protected JobRunner() {
    this(null, List.of());
  }

  @Inject
  public JobRunner(MasterDatabase master, @Any Instance<Job> jobs) {
    this(master, (Iterable<Job>) jobs);
  }

  /** With these jobs. */
  public JobRunner(MasterDatabase master, Iterable<Job> jobs) {
    this.master = master;
    this.jobs = jobs;
  }

  /** Starts to look for due work. */
  public synchronized void start() {
    List<RecurringTask<Void>> tasks = new ArrayList<>();
    for (Job job : jobs) {
      tasks.add(
          Tasks.recurring(job.name(), schedule(job)).execute((instance, context) -> job.run()));
    }
    scheduler =
        Scheduler.create(master.dataSource())
            .startTasks(tasks)
            .threads(THREADS)
            .executorService(
                Executors.newFixedThreadPool(
                    THREADS,
                    work -> {
                      Thread thread = new Thread(work, "jobs");
                      thread.setDaemon(true);
                      return thread;
                    }))
            .pollingInterval(POLLING)
            .build();
    scheduler.start();
  }

  private static Schedule schedule(Job job) {
    return job.dailyAt()
        .<Schedule>map(at -> Schedules.daily(MEXICO, at))
        .orElseGet(() -> FixedDelay.of(job.every()));
  }

  /** Lets running jobs end. */
  @PreDestroy
  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }
}
