package mx.nexus.platform.tenancy;

import java.time.Duration;
import mx.nexus.platform.problem.Unavailable;

/** The shop is being set up, updated or moved; soon it answers again. */
public final class TenantUnavailable extends Unavailable {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  public TenantUnavailable() {
    super(RETRY_AFTER, "tenant.unavailable");
  }
}
