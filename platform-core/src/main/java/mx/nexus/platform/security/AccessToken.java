package mx.nexus.platform.security;

import java.time.Duration;

/**
 * A token for the {@code Authorization} header.
 *
 * @param value the signed token
 * @param validity how long it is accepted
 */
public record AccessToken(String value, Duration validity) {

  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
