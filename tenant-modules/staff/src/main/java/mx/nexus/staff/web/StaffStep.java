package mx.nexus.staff.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.OnboardingStep;
import mx.nexus.platform.web.OnboardingSteps;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.staff.app.StaffSearch;

/** A new shop has to bring its people in. */
@ApplicationScoped
public class StaffStep implements OnboardingSteps {

  private static final int ORDER = 30;

  private final StaffSearch search;

  @SuppressWarnings("NullAway")
  protected StaffStep() {
    this(null);
  }

  @Inject
  public StaffStep(StaffSearch search) {
    this.search = search;
  }

  @Override
  public List<OnboardingStep> steps() {
    if (!Caller.can("staff.manage")) {
      return List.of();
    }
    return List.of(
        new OnboardingStep(
            ORDER,
            Texts.of(PersonLocale.current(), "staff.step"),
            Texts.of(PersonLocale.current(), "staff.step.text"),
            "/staff/people",
            search.count("") > 1));
  }
}
