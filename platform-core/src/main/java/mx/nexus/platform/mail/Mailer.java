package mx.nexus.platform.mail;

/**
 * Sends mail; where it goes is a setting of the installation.
 *
 * <p>Call it after the commit (from an event handler or job): a mail cannot be rolled back.
 */
public interface Mailer {

  /** Hands the mail over, or throws when that fails. */
  void send(Mail mail);
}
