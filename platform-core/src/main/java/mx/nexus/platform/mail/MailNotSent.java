package mx.nexus.platform.mail;

/** The mail server did not take the mail; it may later. */
public final class MailNotSent extends RuntimeException {

  MailNotSent(Throwable cause) {
    super("the mail was not sent", cause);
  }
}
