package mx.nexus.staff.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import mx.nexus.platform.rest.Example;

/** The refresh token of the latest answer. */
public record RefreshRequest(
    @JsonProperty("refresh_token") @NotBlank @Example("pI2q0Xv…") String refreshToken) {

  @Override
  public String toString() {
    return "RefreshRequest[…]";
  }
}
