package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import mx.nexus.platform.jobs.Job;
import org.eclipse.microprofile.config.ConfigProvider;

/** Keeps {@code NEXUS_WARM_POOL} databases ready per server. */
@ApplicationScoped
public class FillWarmPool implements Job {

  private static final int STANDARD_SIZE = 2;

  @Inject private WarmPool pool;

  @Override
  public String name() {
    return "fill-warm-pool";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    pool.fill(
        ConfigProvider.getConfig()
            .getOptionalValue("NEXUS_WARM_POOL", Integer.class)
            .orElse(STANDARD_SIZE));
  }
}
