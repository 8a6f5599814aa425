package mx.nexus.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import mx.nexus.platform.ids.Ids;

/**
 * Sends mail by SMTP, or keeps it as {@code .eml} files in the data folder where no SMTP server is
 * set.
 *
 * <p>Call it after the commit, for a mail cannot be rolled back: from an event handler or job,
 * which tries again what failed, or where somebody waits for it and is told. A server that is away
 * takes up to its time limit.
 */
@ApplicationScoped
public class Mailer {

  private final MailSettings settings;
  private final Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Mailer() {
    this(null, null);
  }

  @Inject
  public Mailer(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Hands the mail over, or throws when that fails. */
  public void send(Mail mail) {
    try {
      Session session = session();
      MimeMessage message = message(mail, session);
      if (settings.usesSmtp()) {
        deliver(session, message);
      } else {
        keep(message, settings.folder());
      }
    } catch (MessagingException refused) {
      throw new MailNotSent(refused);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private MimeMessage message(Mail mail, Session session) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private Session session() {
    String timeout = Long.toString(settings.timeout().toMillis());
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", settings.smtpHost());
    smtp.setProperty("mail.smtp.port", Integer.toString(settings.smtpPort()));
    smtp.setProperty("mail.smtp.connectiontimeout", timeout);
    smtp.setProperty("mail.smtp.timeout", timeout);
    smtp.setProperty("mail.smtp.writetimeout", timeout);
    smtp.setProperty("mail.smtp.starttls.enable", "true");
    smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.tlsRequired()));
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    smtp.setProperty("mail.smtp.auth", Boolean.toString(!settings.smtpUser().isEmpty()));
    return Session.getInstance(smtp);
  }

  private void deliver(Session session, MimeMessage message) throws MessagingException {
    try (Transport transport = session.getTransport("smtp")) {
      if (settings.smtpUser().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.smtpUser(), settings.smtpPassword());
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /** Written under another name first: whoever watches the folder never sees half a mail. */
  private static void keep(MimeMessage message, Path folder)
      throws IOException, MessagingException {
    Files.createDirectories(folder);
    String name = Ids.next().toString();
    Path half = folder.resolve(name + ".part");
    try (OutputStream out = Files.newOutputStream(half)) {
      message.writeTo(out);
    }
    Files.move(half, folder.resolve(name + ".eml"));
  }
}
