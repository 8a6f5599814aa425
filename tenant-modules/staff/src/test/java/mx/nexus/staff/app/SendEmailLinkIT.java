package mx.nexus.staff.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.mail.MailSettings;
import mx.nexus.platform.mail.Mailer;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.security.EmailLinks;
import mx.nexus.platform.security.RateLimiter;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendEmailLinkIT {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @TempDir Path folder;

  private final StaffFixture staff = new StaffFixture();
  private TestCluster cluster;
  private StaffPrincipal owner;

  @BeforeEach
  void open() {
    cluster = TestCluster.of(1);
    owner = staff.owner();
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void threeAnHourAreSentAndTheFourthWaits() throws IOException {
    SendEmailLink links = links("", 25);

    for (int sent = 1; sent <= 3; sent++) {
      assertThat(send(links)).isEqualTo(StaffFixture.OWNER);
      assertThat(mails()).hasSize(sent);
    }
    TooManyRequests fourth = catchThrowableOfType(TooManyRequests.class, () -> send(links));
    staff.clock.turn(Duration.ofHours(1));

    assertThat(fourth.code()).isEqualTo("staff.email-links-sent");
    assertThat(mails()).hasSize(3).allSatisfy(mail -> assertThat(mail).contains("confirm-email"));
    assertThat(send(links)).isEqualTo(StaffFixture.OWNER);
    assertThat(mails()).hasSize(4);
  }

  @Test
  void anAddressThatTheServerDoesNotKnowIsTold() throws Exception {
    try (RefusingMailServer server = RefusingMailServer.start()) {
      SendEmailLink links = links("127.0.0.1", server.port());

      RuleRefused refused = catchThrowableOfType(RuleRefused.class, () -> send(links));

      assertThat(refused.code()).isEqualTo("staff.email-refused");
    }
  }

  @Test
  void aServerThatIsAwayMayBeThereLater() {
    SendEmailLink links = links("127.0.0.1", 1);

    Unavailable away = catchThrowableOfType(Unavailable.class, () -> send(links));

    assertThat(away.code()).isEqualTo("staff.email-not-sent");
  }

  private String send(SendEmailLink links) {
    return staff.shop.inUnit(() -> links.send(owner, SPANISH));
  }

  private List<String> mails() throws IOException {
    try (Stream<Path> kept = Files.list(folder.resolve("mail"))) {
      return kept.map(SendEmailLinkIT::text).toList();
    }
  }

  private static String text(Path mail) {
    try {
      return Files.readString(mail);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private SendEmailLink links(String host, int port) {
    MailSettings settings =
        new MailSettings(
            host,
            port,
            "",
            "",
            false,
            "no-reply@nexus.mx",
            Duration.ofSeconds(2),
            folder.resolve("mail"));
    EmailLinks links = new EmailLinks(TestSettings.in(folder), staff.clock);
    return new SendEmailLink(
        new ConfirmEmail(staff.people, links, staff.audit, staff.clock),
        links,
        new RateLimiter(new Cluster(cluster.node(0)), staff.clock),
        new Mailer(settings, staff.clock));
  }
}
