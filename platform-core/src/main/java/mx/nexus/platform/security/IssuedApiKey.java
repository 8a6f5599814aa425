package mx.nexus.platform.security;

/**
 * A new API key with its full text, which is shown once and kept nowhere.
 *
 * @param text {@code nxk_<prefix>_<secret>}
 */
public record IssuedApiKey(ApiKey key, String text) {

  @Override
  public String toString() {
    return "IssuedApiKey[" + key.prefix() + "]";
  }
}
