package mx.nexus.platform.mail;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;

/** The mail server did not take the mail; it may later, unless it is for good. */
public final class MailNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean forGood;
  private final String kind;

  MailNotSent(Throwable cause) {
    super("the mail was not sent", cause);
    this.forGood = cause instanceof SendFailedException || cause instanceof AddressException;
    this.kind = cause.getClass().getSimpleName();
  }

  /** Whether there is no such address, so that trying again leads nowhere. */
  public boolean isForGood() {
    return forGood;
  }

  /** What went wrong, for logs; never the address. */
  public String kind() {
    return kind;
  }
}
