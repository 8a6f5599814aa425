package mx.nexus.platform.front;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import mx.nexus.platform.config.Settings;

/**
 * Makes the session cookie careful: not for scripts, not without TLS where there is TLS. Done in
 * code because only the settings know whether browsers reach us over TLS.
 *
 * <p>SameSite is set in payara-web.xml: Payara ignores it here and in web.xml.
 */
public class SessionCookie implements ServletContextListener {

  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
  }
}
