package mx.nexus.platform.testing;

import java.nio.file.Path;
import java.util.Base64;
import mx.nexus.platform.config.Settings;

/** Settings of an installation whose databases nobody reaches through them. */
public final class TestSettings {

  private static final int KEY_BYTES = 32;

  private TestSettings() {}

  /**
   * Settings with a key of zeros.
   *
   * @param data the data folder
   */
  public static Settings in(Path data) {
    return withKey(data, new byte[KEY_BYTES]);
  }

  /**
   * Settings.
   *
   * @param data the data folder
   * @param key the installation's secret, 32 bytes
   */
  public static Settings withKey(Path data, byte[] key) {
    return new Settings(
        "localhost",
        "http",
        8080,
        data,
        "jdbc:postgresql://127.0.0.1/unused",
        "postgres",
        "postgres",
        Base64.getEncoder().encodeToString(key));
  }
}
