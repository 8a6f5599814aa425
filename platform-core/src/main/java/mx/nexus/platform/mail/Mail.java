package mx.nexus.platform.mail;

/**
 * One mail to one person.
 *
 * @param text the body as plain text
 */
public record Mail(String to, String subject, String text) {

  public Mail {
    if (hasLineBreak(to) || hasLineBreak(subject)) {
      throw new IllegalArgumentException("a mail header cannot hold a line break");
    }
  }

  private static boolean hasLineBreak(String header) {
    return header.chars().anyMatch(c -> c == '\r' || c == '\n');
  }
}
