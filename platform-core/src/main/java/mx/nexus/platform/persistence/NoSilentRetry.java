package mx.nexus.platform.persistence;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A statement that fails because the connection is lost is not sent again behind our back, and
 * nobody sleeps five seconds between attempts: the pool decides how long a request may wait.
 */
public class NoSilentRetry implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    DatabaseLogin login = session.getLogin();
    login.setQueryRetryAttemptCount(0);
    login.setDelayBetweenConnectionAttempts(0);
    login.setConnectionHealthValidatedOnError(false);
  }
}
