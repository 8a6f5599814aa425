package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.Passwords;
import mx.nexus.platform.tenancy.ShopZones;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantSeeder;

/** Opens a shop for somebody who came by himself. Answers when the shop can be used. */
@ApplicationScoped
public class SignUp {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;.]+(\\.[^@\\s<>\",;.]+)+");

  private final SlugCheck slugs;
  private final SignUpLimits limits;
  private final Passwords passwords;
  private final Reservations reservations;
  private final ProvisionTenant provision;
  private final Settings settings;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SignUp() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public SignUp(
      SlugCheck slugs,
      SignUpLimits limits,
      Passwords passwords,
      Reservations reservations,
      ProvisionTenant provision,
      Settings settings) {
    this.slugs = slugs;
    this.limits = limits;
    this.passwords = passwords;
    this.reservations = reservations;
    this.provision = provision;
    this.settings = settings;
  }

  /**
   * Opens the shop.
   *
   * @param address where the request came from, for the limit
   * @throws InvalidInput when fields are wrong
   * @throws RuleRefused {@code signup.slug-reserved}, {@code signup.plan-unknown}
   * @throws Conflict {@code signup.slug-taken}
   */
  public OpenedShop signUp(SignUpForm form, String address) {
    limits.countTry(address);
    demandGoodFields(form);
    slugs.refusal(form.slug()).ifPresent(SignUp::refuse);
    limits.countSignUp(address);
    TenantSeeder.Birth birth =
        new TenantSeeder.Birth(
            form.shopName().strip(),
            form.ownerName().strip(),
            form.email().strip(),
            passwords.hash(form.password()),
            form.language());
    UUID id =
        reservations.reserve(form.slug(), form.plan(), ShopZones.orCapital(form.timeZone()), birth);
    provision.now(id);
    return new OpenedShop(new TenantId(id), form.slug(), settings.shopUrl(form.slug()));
  }

  private static void refuse(String code) {
    throw code.equals(SlugCheck.TAKEN) ? new Conflict(code) : new RuleRefused(code);
  }

  private void demandGoodFields(SignUpForm form) {
    List<FieldIssue> issues = new ArrayList<>();
    text("shopName", form.shopName(), LONGEST_NAME).ifPresent(issues::add);
    text("ownerName", form.ownerName(), LONGEST_NAME).ifPresent(issues::add);
    text("email", form.email(), LONGEST_EMAIL).ifPresent(issues::add);
    if (!form.email().isBlank() && !EMAIL.matcher(form.email().strip()).matches()) {
      issues.add(FieldIssue.of("email", "email"));
    }
    if (form.slug().isBlank()) {
      issues.add(FieldIssue.of("slug", "required"));
    } else if (!SlugRules.isWellFormed(form.slug())) {
      issues.add(FieldIssue.of("slug", SlugCheck.MALFORMED));
    }
    if (form.password().isEmpty()) {
      issues.add(FieldIssue.of("password", "required"));
    } else {
      issues.addAll(
          passwords.issues(
              "password",
              form.password(),
              List.of(form.shopName(), form.slug(), form.ownerName(), form.email())));
    }
    if (!issues.isEmpty()) {
      throw new InvalidInput(issues);
    }
  }

  private static Optional<FieldIssue> text(String field, String value, int longest) {
    if (value.isBlank()) {
      return Optional.of(FieldIssue.of(field, "required"));
    }
    boolean clean = value.chars().noneMatch(Character::isISOControl);
    if (!clean) {
      return Optional.of(FieldIssue.of(field, "malformed"));
    }
    return value.strip().length() > longest
        ? Optional.of(FieldIssue.of(field, "too-long"))
        : Optional.empty();
  }
}
