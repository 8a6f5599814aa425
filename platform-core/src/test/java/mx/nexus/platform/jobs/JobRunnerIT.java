package mx.nexus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mx.nexus.platform.testing.TestMaster;
import org.junit.jupiter.api.Test;

/** Jobs in the table of a real master database. */
class JobRunnerIT {

  @Test
  void aDailyJobWaitsForItsTimeInMexico() {
    TestMaster master = TestMaster.create();
    JobRunner runner = new JobRunner(master.database(), List.<Job>of(new Nightly()));

    runner.start();
    try {
      LocalTime planned =
          master
              .database()
              .required(
                  "select execution_time from scheduled_tasks where task_name = 'nightly'",
                  row -> row.instant("execution_time"))
              .atZone(ZoneId.of("America/Mexico_City"))
              .toLocalTime();

      assertThat(planned).isEqualTo(LocalTime.of(2, 30));
    } finally {
      runner.stop();
    }
  }

  private static final class Nightly implements Job {

    @Override
    public String name() {
      return "nightly";
    }

    @Override
    public Duration every() {
      return Duration.ofDays(1);
    }

    @Override
    public Optional<LocalTime> dailyAt() {
      return Optional.of(LocalTime.of(2, 30));
    }

    @Override
    public void run() {
      throw new IllegalStateException("before its time");
    }
  }
}
