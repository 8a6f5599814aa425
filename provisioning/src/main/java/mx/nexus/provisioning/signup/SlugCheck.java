package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import mx.nexus.platform.persistence.MasterDatabase;

/** Says while somebody types whether the name of a shop can be had. */
@ApplicationScoped
public class SlugCheck {

  /** Why a name cannot be had. */
  static final String MALFORMED = "signup.slug-malformed";

  static final String RESERVED = "signup.slug-reserved";
  static final String TAKEN = "signup.slug-taken";

  private final MasterDatabase master;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SlugCheck() {
    this(null);
  }

  @Inject
  public SlugCheck(MasterDatabase master) {
    this.master = master;
  }

  /** Code of what is wrong with the name; empty when it is free. */
  public Optional<String> refusal(String slug) {
    if (!SlugRules.isWellFormed(slug)) {
      return Optional.of(MALFORMED);
    }
    if (SlugRules.isReserved(slug)) {
      return Optional.of(RESERVED);
    }
    boolean taken =
        master
            .one("select 1 as one from platform_tenant where slug = ?", row -> 1, slug)
            .isPresent();
    return taken ? Optional.of(TAKEN) : Optional.empty();
  }
}
