package mx.nexus.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import mx.nexus.platform.persistence.Units;

/**
 * Clears away what the bound shop needs no more, in small transactions one after the other: nobody
 * at the counter waits for them, and what is cut short goes on the next time.
 */
@ApplicationScoped
public class PurgeShop {

  private static final int BATCH = 1_000;
  private static final int MOST_BATCHES = 100;

  private final Units units;
  private final Iterable<? extends Retention> retentions;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected PurgeShop() {
    this(null, List.of(), null);
  }

  @Inject
  public PurgeShop(Units units, @Any Instance<Retention> retentions, Clock clock) {
    this(units, (Iterable<Retention>) retentions, clock);
  }

  /** With these retentions. */
  public PurgeShop(Units units, Iterable<? extends Retention> retentions, Clock clock) {
    this.units = units;
    this.retentions = retentions;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param rows how many rows went
   * @param finished whether nothing is left that may go now
   */
  public record Outcome(long rows, boolean finished) {}

  /** Clears the bound shop, up to a bound of rows of each kind. */
  public Outcome run() {
    long rows = 0;
    boolean finished = true;
    for (Retention retention : retentions) {
      int batches = 0;
      int gone;
      do {
        gone = oneBatch(retention);
        rows += gone;
        batches++;
      } while (gone >= BATCH && batches < MOST_BATCHES);
      finished &= gone < BATCH;
    }
    return new Outcome(rows, finished);
  }

  private int oneBatch(Retention retention) {
    try {
      return units.run(false, () -> retention.purge(clock.instant(), BATCH));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(retention.name(), e);
    }
  }
}
