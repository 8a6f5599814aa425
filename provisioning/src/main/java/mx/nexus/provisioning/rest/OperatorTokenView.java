package mx.nexus.provisioning.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.AccessToken;

/**
 * A token for the header {@code Authorization}, in the names of RFC 6749, 5.1.
 *
 * @param expiresInSeconds how long it is accepted
 */
public record OperatorTokenView(
    @JsonProperty("access_token") @Example("eyJraWQiOi…") String accessToken,
    @JsonProperty("token_type") @Example("Bearer") String tokenType,
    @JsonProperty("expires_in") @Example("3600") long expiresInSeconds) {

  static OperatorTokenView of(AccessToken token) {
    return new OperatorTokenView(token.value(), "Bearer", token.validity().toSeconds());
  }

  @Override
  public String toString() {
    return "OperatorTokenView[…]";
  }
}
