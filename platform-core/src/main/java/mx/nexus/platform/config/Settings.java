package mx.nexus.platform.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the operator told this installation; read once at start.
 *
 * @param baseDomain the platform's own domain; shops live at {@code <slug>.<base domain>}
 * @param publicScheme {@code http} or {@code https} as browsers see it
 * @param publicPort port as browsers see it
 * @param dataDir folder for mails, files and logs of this installation
 * @param masterDbUrl JDBC address of the master database
 * @param secretKey base64 of the 32 bytes that encrypt secrets in the master database
 */
public record Settings(
    String baseDomain,
    String publicScheme,
    int publicPort,
    Path dataDir,
    String masterDbUrl,
    String masterDbUser,
    String masterDbPassword,
    String secretKey) {

  /** Reads the settings and says which one is missing or wrong. */
  public static Settings from(Config config) {
    int httpPort = config.getOptionalValue("NEXUS_HTTP_PORT", Integer.class).orElse(8080);
    return new Settings(
        text(config, "NEXUS_BASE_DOMAIN").orElse("localhost").toLowerCase(Locale.ROOT),
        text(config, "NEXUS_PUBLIC_SCHEME").orElse("http"),
        config.getOptionalValue("NEXUS_PUBLIC_PORT", Integer.class).orElse(httpPort),
        Path.of(text(config, "NEXUS_DATA_DIR").orElse("data")),
        required(config, "MASTER_DB_URL"),
        required(config, "MASTER_DB_USER"),
        required(config, "MASTER_DB_PASSWORD"),
        required(config, "NEXUS_SECRET_KEY"));
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String required(Config config, String name) {
    return text(config, name)
        .orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
  }

  /** Host of a shop. */
  public String shopHost(String slug) {
    return slug + "." + baseDomain;
  }

  /** Address of a shop as a browser opens it, without a slash at its end. */
  public String shopUrl(String slug) {
    return url(shopHost(slug));
  }

  /** Address of the platform itself, without a slash at its end. */
  public String platformUrl() {
    return url(baseDomain);
  }

  private String url(String host) {
    boolean usualPort = publicPort == ("https".equals(publicScheme) ? 443 : 80);
    return publicScheme + "://" + host + (usualPort ? "" : ":" + publicPort);
  }

  /** Whether browsers reach us over TLS. */
  public boolean secure() {
    return "https".equals(publicScheme);
  }

  /** Without the secrets: settings end up in logs. */
  @Override
  public String toString() {
    return "Settings[" + platformUrl() + ", " + dataDir + "]";
  }
}
