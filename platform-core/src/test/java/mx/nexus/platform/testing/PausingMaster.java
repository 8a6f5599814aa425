package mx.nexus.platform.testing;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.RowMapper;

/** A master database that reads one row at once and hands it out only when it is told to. */
public final class PausingMaster extends MasterDatabase {

  private static final long LONGEST_SECONDS = 20;

  private final CountDownLatch read = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);

  public PausingMaster(MasterDatabase real) {
    super(real.dataSource());
  }

  /** Returns once a row was read. */
  public void awaitRead() {
    await(read);
  }

  /** Hands out what was read, and from now on at once. */
  public void goOn() {
    mayAnswer.countDown();
  }

  @Override
  public <T> Optional<T> one(String sql, RowMapper<T> mapper, Object... args) {
    Optional<T> found = super.one(sql, mapper, args);
    read.countDown();
    await(mayAnswer);
    return found;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("nothing happened for " + LONGEST_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
