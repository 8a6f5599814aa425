package mx.nexus.media.store;

import java.time.Duration;
import mx.nexus.platform.problem.Unavailable;

/** The place of the pictures does not answer, or has no room. */
public final class StoreFailed extends Unavailable {

  private static final Duration COME_BACK = Duration.ofSeconds(10);

  public StoreFailed() {
    super(COME_BACK, "media.store-away");
  }
}
