package mx.nexus.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that the running product kept because it has no mail server. */
final class Mails {

  private Mails() {}

  /** The links to a shop's pages under this path, once there are so many. */
  static List<String> links(String slug, String path, int count) {
    NexusProcess nexus = RunningNexus.get();
    String address = "http://" + slug + ".localhost:" + nexus.port() + path;
    Pattern link = Pattern.compile(Pattern.quote(address) + "\\S+");
    Until.isTrue(
        Duration.ofMinutes(1), () -> found(link).size() >= count, "the mail to " + address);
    return found(link);
  }

  private static List<String> found(Pattern link) {
    Path folder = RunningNexus.get().data().resolve("mail");
    try (Stream<Path> mails = Files.list(folder)) {
      return mails
          .filter(mail -> mail.toString().endsWith(".eml"))
          .map(Mails::plain)
          .flatMap(text -> link.matcher(text).results())
          .map(MatchResult::group)
          .toList();
    } catch (IOException notThereYet) {
      return List.of();
    }
  }

  /** Without the soft line breaks of quoted-printable text. */
  private static String plain(Path mail) {
    try {
      return Files.readString(mail).replaceAll("=\\r?\\n", "").replace("=3D", "=");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
