package mx.nexus.provisioning.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.nexus.provisioning.schema.InstallationNames;
import mx.nexus.provisioning.schema.Migrations;
import mx.nexus.provisioning.schema.SharedDatabase;

/**
 * Brings the databases that tenants share up to date and tells the application how to enter them.
 * The readers' passwords follow from the secret key, so that every node comes to the same.
 */
final class SharedAccess {

  private final MasterAddress master;
  private final InstallationNames names;
  private final Migrations migrations;
  private final byte[] key;

  /**
   * Of the installation with this secret key.
   *
   * @param key in base64
   */
  SharedAccess(MasterAddress master, InstallationNames names, Migrations migrations, String key) {
    this.master = master;
    this.names = names;
    this.migrations = migrations;
    this.key = Base64.getDecoder().decode(key);
  }

  /** The settings of the application: address, user and password of each. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (String capability : migrations.sharing()) {
      SharedDatabase database = database(capability);
      String prefix = capability.toUpperCase(Locale.ROOT) + "_DB_";
      settings.put(prefix + "URL", master.siblingUrl(database.name()));
      settings.put(prefix + "USER", database.reader());
      settings.put(prefix + "PASSWORD", password(database.reader()));
    }
    return settings;
  }

  /** Makes the databases if need be, applies what they lack and lets their readers in. */
  void update() {
    for (String capability : migrations.sharing()) {
      SharedDatabase database = database(capability);
      database.update(password(database.reader()));
    }
  }

  private SharedDatabase database(String capability) {
    return new SharedDatabase(master.server(), migrations, capability, names);
  }

  private String password(String role) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] made = mac.doFinal(("reader:" + role).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(made);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
