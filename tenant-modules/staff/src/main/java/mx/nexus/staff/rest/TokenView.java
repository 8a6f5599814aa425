package mx.nexus.staff.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.AccessToken;
import mx.nexus.staff.app.OpenLogin;
import org.jspecify.annotations.Nullable;

/**
 * What a program needs to go on, in the names of RFC 6749, 5.1.
 *
 * @param expiresInSeconds how long the access token is accepted
 * @param refreshToken buys the next tokens, once
 */
public record TokenView(
    @JsonProperty("access_token") @Example("eyJraWQiOi…") String accessToken,
    @JsonProperty("token_type") @Example("Bearer") String tokenType,
    @JsonProperty("expires_in") @Example("28800") long expiresInSeconds,
    @JsonProperty("refresh_token") @Example("pI2q0Xv…") @Nullable String refreshToken,
    UserView user) {

  static TokenView of(AccessToken token, OpenLogin login) {
    return new TokenView(
        token.value(),
        "Bearer",
        token.validity().toSeconds(),
        login.refreshToken().orElse(null),
        UserView.of(login.principal()));
  }

  @Override
  public String toString() {
    return "TokenView[…]";
  }
}
