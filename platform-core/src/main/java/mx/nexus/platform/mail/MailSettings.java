package mx.nexus.platform.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Where mail goes.
 *
 * @param smtpHost empty: mail is kept in the folder
 * @param smtpUser empty: the server is used without logging in
 * @param tlsRequired no mail over a connection without TLS
 * @param folder where mail is kept when there is no SMTP server
 */
public record MailSettings(
    String smtpHost,
    int smtpPort,
    String smtpUser,
    String smtpPassword,
    boolean tlsRequired,
    String from,
    Duration timeout,
    Path folder) {

  private static final int SUBMISSION_PORT = 587;
  private static final int TIMEOUT_SECONDS = 10;

  /** Reads {@code NEXUS_MAIL_…}. */
  public static MailSettings from(Config config, String baseDomain, Path dataDir) {
    return new MailSettings(
        text(config, "NEXUS_MAIL_SMTP_HOST", ""),
        config.getOptionalValue("NEXUS_MAIL_SMTP_PORT", Integer.class).orElse(SUBMISSION_PORT),
        text(config, "NEXUS_MAIL_SMTP_USER", ""),
        text(config, "NEXUS_MAIL_SMTP_PASSWORD", ""),
        config.getOptionalValue("NEXUS_MAIL_TLS_REQUIRED", Boolean.class).orElse(true),
        text(config, "NEXUS_MAIL_FROM", "no-reply@" + baseDomain),
        Duration.ofSeconds(
            config
                .getOptionalValue("NEXUS_MAIL_TIMEOUT_SECONDS", Integer.class)
                .orElse(TIMEOUT_SECONDS)),
        dataDir.resolve("mail"));
  }

  private static String text(Config config, String name, String standard) {
    return config.getOptionalValue(name, String.class).orElse(standard);
  }

  boolean usesSmtp() {
    return !smtpHost.isEmpty();
  }

  @Override
  public String toString() {
    return "MailSettings[" + (usesSmtp() ? smtpHost + ":" + smtpPort : folder) + "]";
  }
}
