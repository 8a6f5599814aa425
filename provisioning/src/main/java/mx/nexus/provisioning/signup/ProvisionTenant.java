package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import mx.nexus.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a sign-up through its steps. Each step is written down when it is done, so that after a
 * crash any node goes on with the next; what fails for good is taken back.
 */
@ApplicationScoped
public class ProvisionTenant {

  /** When it is worth trying to sign up again. */
  static final Duration TRY_AGAIN = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(ProvisionTenant.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS_NOW = 2;
  private static final int MOST_ATTEMPTS_LATER = 6;

  private final ProvisioningRuns runs;
  private final ProvisioningSteps steps;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ProvisionTenant() {
    this(null, null);
  }

  @Inject
  public ProvisionTenant(ProvisioningRuns runs, ProvisioningSteps steps) {
    this.runs = runs;
    this.steps = steps;
  }

  /**
   * Makes the shop while somebody waits; the mail is left to the job.
   *
   * @throws Unavailable when it did not work; then nothing of it is left
   */
  void now(UUID tenant) {
    while (true) {
      ProvisioningRun run = runs.required(tenant);
      try {
        goOn(run, ProvisioningStep.MAIL);
        return;
      } catch (RuntimeException e) {
        LOG.warn("Sign-up {} failed at {}", tenant, run.nextStep(), e);
        runs.failed(tenant, e, LEASE);
        if (run.attempts() + 1 >= MOST_ATTEMPTS_NOW) {
          runs.undo(tenant);
          takeBack(tenant);
          throw new Unavailable(TRY_AGAIN, "signup.failed");
        }
      }
    }
  }

  /** Goes on with a run whose node died, or whose mail is due. */
  void later(UUID tenant) {
    ProvisioningRun run = runs.required(tenant);
    if (run.undoing()) {
      takeBack(tenant);
      return;
    }
    try {
      goOn(run, ProvisioningStep.END);
    } catch (RuntimeException e) {
      ProvisioningRun stopped = runs.required(tenant);
      LOG.warn("Sign-up {} failed at {}", tenant, stopped.nextStep(), e);
      runs.failed(tenant, e, TRY_AGAIN.multipliedBy(1L << stopped.attempts()));
      if (stopped.attempts() + 1 >= MOST_ATTEMPTS_LATER) {
        giveUp(stopped);
      }
    }
  }

  /** A shop in use stays, even if its mail never left. */
  private void giveUp(ProvisioningRun run) {
    if (run.nextStep().isAfterOpening()) {
      runs.end(run.tenant(), false);
    } else {
      runs.undo(run.tenant());
      takeBack(run.tenant());
    }
  }

  private void goOn(ProvisioningRun from, ProvisioningStep until) {
    ProvisioningStep step = from.nextStep();
    while (step.compareTo(until) < 0) {
      steps.perform(step, from);
      step = step.next();
      // Due at once when it is left to the job.
      runs.advance(from.tenant(), step, step == until ? Duration.ZERO : LEASE);
    }
    if (step == ProvisioningStep.END) {
      runs.end(from.tenant(), false);
    }
  }

  private void takeBack(UUID tenant) {
    try {
      steps.undo(runs.required(tenant));
      runs.end(tenant, true);
    } catch (RuntimeException e) {
      LOG.error("Sign-up {} could not be taken back; it is tried again", tenant, e);
      runs.failed(tenant, e, TRY_AGAIN);
    }
  }
}
