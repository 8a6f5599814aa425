package mx.nexus.acceptance;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One running product for all tests; started when the first of them asks, stopped after the last.
 */
public final class RunningNexus implements LauncherSessionListener {

  private static @Nullable NexusProcess running;

  /** The product, on one node. */
  public static synchronized NexusProcess get() {
    NexusProcess now = running;
    if (now == null) {
      now = NexusProcess.startFresh(1, Map.of("NEXUS_SIGNUPS_PER_HOUR", "100000"));
      running = now;
    }
    return now;
  }

  /** An unauthenticated client on the base domain. */
  public static Api api() {
    return get().api();
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    stop();
  }

  private static synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
