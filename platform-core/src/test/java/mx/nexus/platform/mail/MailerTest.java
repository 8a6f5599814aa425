package mx.nexus.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailerTest {

  private static final GreenMail SMTP =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static final Mail WELCOME =
      new Mail("ana@example.mx", "Bienvenida a Nexus ñ", "Confirme su correo: á é í.");

  @TempDir Path folder;

  @BeforeAll
  static void startServer() {
    SMTP.start();
  }

  @AfterAll
  static void stopServer() {
    SMTP.stop();
  }

  @Test
  void sendsBySmtp() throws Exception {
    new Mailer(settings("127.0.0.1", SMTP.getSmtp().getPort()), Clock.systemUTC()).send(WELCOME);

    MimeMessage received = SMTP.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Bienvenida a Nexus ñ");
    assertThat(received.getContent().toString().strip()).isEqualTo("Confirme su correo: á é í.");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void keepsMailInTheFolderWhereThereIsNoServer() throws IOException {
    new Mailer(settings("", 25), Clock.systemUTC()).send(WELCOME);

    try (Stream<Path> kept = Files.list(folder.resolve("mail"))) {
      List<Path> mails = kept.toList();
      assertThat(mails).hasSize(1);
      assertThat(mails.get(0).toString()).endsWith(".eml");
      assertThat(Files.readString(mails.get(0))).contains("To: ana@example.mx");
    }
  }

  @Test
  void saysSoWhenTheServerDoesNotAnswer() {
    Mailer mailer = new Mailer(settings("127.0.0.1", 1), Clock.systemUTC());

    assertThatThrownBy(() -> mailer.send(WELCOME)).isInstanceOf(MailNotSent.class);
  }

  @Test
  void noHeaderCanBeSmuggledIn() {
    assertThatThrownBy(() -> new Mail("a@x.mx\r\nBcc: b@x.mx", "s", "t"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail("a@x.mx", "s\nBcc: b@x.mx", "t"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private MailSettings settings(String host, int port) {
    return new MailSettings(
        host,
        port,
        "",
        "",
        false,
        "no-reply@nexus.mx",
        Duration.ofSeconds(2),
        folder.resolve("mail"));
  }
}
