package mx.nexus.provisioning.local;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.security.Secrets;

/**
 * The key that encrypts what the master database must keep: the operator's, or one that a laptop
 * installation made for itself.
 */
final class SecretKey {

  private static final String NAME = "NEXUS_SECRET_KEY";

  private final LaptopSecrets secrets;
  private final Map<String, String> environment;

  SecretKey(LaptopSecrets secrets, Map<String, String> environment) {
    this.secrets = secrets;
    this.environment = environment;
  }

  /**
   * The key, in base64.
   *
   * @throws CommandFailed when it is no key
   */
  String value() {
    String given = environment.getOrDefault(NAME, "").strip();
    String key = given.isEmpty() ? secrets.key("secret.key") : given;
    opener(key);
    return key;
  }

  /**
   * Demands that the key opens what the master database keeps.
   *
   * @throws CommandFailed when it is not the one that this master was set up with
   */
  void demandFitting(MasterDatabase master) {
    Secrets opener = opener(value());
    sample(master)
        .ifPresent(
            kept -> {
              try {
                opener.decrypt(kept.password(), "tenant-role:" + kept.role());
              } catch (IllegalStateException e) {
                throw new CommandFailed(
                    "The master database was set up with another " + NAME + ".", e);
              }
            });
  }

  private static Secrets opener(String key) {
    try {
      return Secrets.withKey(Base64.getDecoder().decode(key));
    } catch (IllegalArgumentException e) {
      throw new CommandFailed(NAME + " is not 32 bytes in base64.", e);
    }
  }

  private record Kept(String role, EncryptedSecret password) {}

  private static Optional<Kept> sample(MasterDatabase master) {
    return master.one(
        "select database_role, database_password from platform_tenant"
            + " where state <> 'deleted' order by created_at limit 1",
        row ->
            new Kept(
                row.text("database_role"), new EncryptedSecret(row.text("database_password"))));
  }
}
