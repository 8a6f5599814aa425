package mx.nexus.shop.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.OnboardingStep;
import mx.nexus.platform.web.OnboardingSteps;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import mx.nexus.shop.ShopProfiles;

/** What a new shop has to say about itself first: fiscal data, branches and tills. */
@ApplicationScoped
public class ShopSteps implements OnboardingSteps {

  private static final int FISCAL = 10;
  private static final int BRANCHES = 20;

  private final ShopProfiles profiles;
  private final Branches branches;

  @SuppressWarnings("NullAway")
  protected ShopSteps() {
    this(null, null);
  }

  @Inject
  public ShopSteps(ShopProfiles profiles, Branches branches) {
    this.profiles = profiles;
    this.branches = branches;
  }

  @Override
  public List<OnboardingStep> steps() {
    if (!Caller.can("shop.manage")) {
      return List.of();
    }
    return List.of(
        step(FISCAL, "fiscal", "/shop/profile", profiles.current().isFiscallyComplete()),
        step(BRANCHES, "branches", "/shop/branches", isSetUp(branches.all())));
  }

  /** Somebody looked at what sign-up made: an address was entered or something was added. */
  private static boolean isSetUp(List<Branch> all) {
    return all.size() > 1
        || all.stream().anyMatch(b -> !b.address().isEmpty() || b.tills().size() > 1);
  }

  private static OnboardingStep step(int order, String name, String href, boolean done) {
    return new OnboardingStep(
        order,
        Texts.of(PersonLocale.current(), "shop.step." + name),
        Texts.of(PersonLocale.current(), "shop.step." + name + ".text"),
        href,
        done);
  }
}
