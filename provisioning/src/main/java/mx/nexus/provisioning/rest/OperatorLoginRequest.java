package mx.nexus.provisioning.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.Passwords;
import mx.nexus.provisioning.LogInAdmin;
import org.jspecify.annotations.Nullable;

/**
 * What an operator logs in with.
 *
 * @param totp code of the authenticator app, when the account has one
 */
public record OperatorLoginRequest(
    @NotBlank @Size(max = 254) @Example("operador@nexus.example") String email,
    @NotNull @Size(min = 1, max = Passwords.MAX_LENGTH) @Example("cuatro bujías de platino")
        String password,
    @Size(max = 10) @Example("123456") @Nullable String totp) {

  LogInAdmin.Proof proof() {
    return new LogInAdmin.Proof(email, password, totp == null ? "" : totp);
  }

  @Override
  public String toString() {
    return "OperatorLoginRequest[…]";
  }
}
