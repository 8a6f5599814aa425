package mx.nexus.provisioning.signup;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.mail.Mail;
import mx.nexus.platform.mail.Mailer;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.security.EmailLinks;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantSeeder;
import mx.nexus.platform.web.Texts;

/** Tells the owner where the new shop is, and asks them to confirm their address. */
@ApplicationScoped
public class ConfirmationMail {

  private final Mailer mailer;
  private final Settings settings;
  private final EmailLinks links;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ConfirmationMail() {
    this(null, null, null);
  }

  @Inject
  public ConfirmationMail(Mailer mailer, Settings settings, EmailLinks links) {
    this.mailer = mailer;
    this.settings = settings;
    this.links = links;
  }

  void send(ProvisioningRun run) {
    TenantSeeder.Birth birth = birth(run.birth());
    Locale language = birth.language().equals("en") ? Locale.US : new Locale("es", "MX");
    mailer.send(
        new Mail(
            birth.ownerEmail(),
            Texts.of(language, "signup.mail.subject", birth.shopName()),
            Texts.of(
                language,
                "signup.mail.text",
                birth.ownerName(),
                birth.shopName(),
                settings.shopUrl(run.slug()),
                birth.ownerEmail(),
                links.link(new TenantId(run.tenant()), run.slug(), birth.ownerEmail()))));
  }

  private static TenantSeeder.Birth birth(String json) {
    try {
      return WireJson.mapper().readValue(json, TenantSeeder.Birth.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
