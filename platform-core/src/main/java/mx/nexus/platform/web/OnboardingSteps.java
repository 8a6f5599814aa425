package mx.nexus.platform.web;

import java.util.List;

/** What a new shop has to do for a capability before it can work; a CDI bean of each. */
public interface OnboardingSteps {

  /** The steps, done or not; nothing when the caller may not do them. */
  List<OnboardingStep> steps();
}
