package mx.nexus.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import mx.nexus.platform.mail.MailSettings;
import org.eclipse.microprofile.config.Config;

/** Makes the settings and the clock injectable. */
@ApplicationScoped
public class SettingsProducer {

  @Inject Config config;

  /** The settings of this installation. */
  @Produces
  @Singleton
  public Settings settings() {
    return Settings.from(config);
  }

  /** Where mail goes. */
  @Produces
  @Singleton
  public MailSettings mail(Settings settings) {
    return MailSettings.from(config, settings.baseDomain(), settings.dataDir());
  }

  /** The clock, so that tests can turn it. */
  @Produces
  @Singleton
  public Clock clock() {
    return Clock.systemUTC();
  }
}
