package mx.nexus.admin.health;

import org.jspecify.annotations.Nullable;

/**
 * A database server as it is now.
 *
 * @param acceptsNew whether new shops are put there
 * @param tenants shops placed there
 * @param facts what the server says of itself; null when it does not answer
 */
public record ServerReading(
    String name, String host, int port, boolean acceptsNew, int tenants, @Nullable Facts facts) {

  private static final int WARN_PERCENT = 80;

  /**
   * What the server says of itself.
   *
   * @param fsync {@code on} when a commit survives a power cut
   * @param synchronousCommit {@code on} when a commit waits until it is safe
   * @param connections open now
   * @param maxConnections most that it allows
   * @param bytes size of all its databases
   */
  public record Facts(
      String version,
      String fsync,
      String synchronousCommit,
      int connections,
      int maxConnections,
      int databases,
      long bytes) {}

  public boolean isUp() {
    return facts != null;
  }

  /** Whether a committed sale survives a power cut there. */
  public boolean isDurable() {
    return facts != null && facts.fsync().equals("on") && !facts.synchronousCommit().equals("off");
  }

  /** Used connections of a hundred. */
  public int getConnectionPercent() {
    return facts == null ? 0 : 100 * facts.connections() / Math.max(1, facts.maxConnections());
  }

  /** Whether connections get short. */
  public boolean isCrowded() {
    return getConnectionPercent() >= WARN_PERCENT;
  }

  /** {@code good}, {@code warn} or {@code bad}. */
  public String getState() {
    if (!isUp()) {
      return "bad";
    }
    return isCrowded() || !isDurable() ? "warn" : "good";
  }
}
