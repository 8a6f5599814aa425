package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import mx.nexus.platform.mail.Mail;
import mx.nexus.platform.mail.MailNotSent;
import mx.nexus.platform.mail.Mailer;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.security.EmailLinks;
import mx.nexus.platform.security.RateLimiter;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the caller the link that confirms their address. */
@ApplicationScoped
public class SendEmailLink {

  private static final Logger LOG = LoggerFactory.getLogger(SendEmailLink.class);
  private static final int MOST_PER_HOUR = 3;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration COME_BACK = Duration.ofMinutes(1);

  private final ConfirmEmail addresses;
  private final EmailLinks links;
  private final RateLimiter limiter;
  private final Mailer mailer;

  @SuppressWarnings("NullAway")
  protected SendEmailLink() {
    this(null, null, null, null);
  }

  @Inject
  public SendEmailLink(
      ConfirmEmail addresses, EmailLinks links, RateLimiter limiter, Mailer mailer) {
    this.addresses = addresses;
    this.links = links;
    this.limiter = limiter;
    this.mailer = mailer;
  }

  /**
   * Sends it at once.
   *
   * @return the address it went to
   * @throws TooManyRequests {@code staff.email-links-sent} after three within an hour
   * @throws RuleRefused {@code staff.email-refused} when there is no such address
   * @throws Unavailable {@code staff.email-not-sent} when the mail server does not take it now
   */
  public String send(StaffPrincipal caller, Locale language) {
    Tenant shop = TenantContext.required();
    String email = addresses.addressOf(caller).email();
    RateLimiter.Verdict verdict =
        limiter.take(
            "email-link", List.of(shop.key(), caller.id().toString()), MOST_PER_HOUR, HOUR);
    if (!verdict.allowed()) {
      throw new TooManyRequests(
          verdict.resetsIn(), "staff.email-links-sent", verdict.resetsIn().toMinutes() + 1);
    }
    try {
      mailer.send(mail(caller.name(), email, shop, language));
      return email;
    } catch (MailNotSent failed) {
      // Without its trace, which may name the address.
      LOG.warn("The link for {} was not sent: {}", caller.id(), failed.kind());
      if (failed.isForGood()) {
        throw new RuleRefused("staff.email-refused", email);
      }
      throw new Unavailable(COME_BACK, "staff.email-not-sent");
    }
  }

  private Mail mail(String name, String email, Tenant shop, Locale language) {
    return new Mail(
        email,
        Texts.of(language, "staff.email.mail.subject", shop.shopName()),
        Texts.of(
            language,
            "staff.email.mail.text",
            name,
            shop.shopName(),
            links.link(shop.id(), shop.slug(), email)));
  }
}
