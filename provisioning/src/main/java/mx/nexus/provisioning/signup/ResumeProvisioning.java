package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import mx.nexus.platform.jobs.Job;

/** Goes on with sign-ups whose node died, and sends the mails that are due. */
@ApplicationScoped
public class ResumeProvisioning implements Job {

  private static final int MOST_AT_ONCE = 20;

  @Inject private ProvisioningRuns runs;
  @Inject private ProvisionTenant provision;

  @Override
  public String name() {
    return "resume-provisioning";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(3);
  }

  @Override
  public void run() {
    for (UUID tenant : runs.takeDue(MOST_AT_ONCE)) {
      provision.later(tenant);
    }
  }
}
