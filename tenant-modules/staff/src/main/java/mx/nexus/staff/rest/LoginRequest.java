package mx.nexus.staff.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.Passwords;
import mx.nexus.staff.app.LogIn;
import mx.nexus.staff.domain.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a person logs in with.
 *
 * @param totp code of the authenticator app, when the account has one
 */
public record LoginRequest(
    @NotBlank @Size(max = PersonFacts.LONGEST_EMAIL) @Example("lupita@elpiston.mx") String email,
    @NotNull @Size(min = 1, max = Passwords.MAX_LENGTH) @Example("cuatro bujías de platino")
        String password,
    @Size(max = 10) @Example("123456") @Nullable String totp) {

  LogIn.Proof proof() {
    return new LogIn.Proof(email, password, totp == null ? "" : totp);
  }

  @Override
  public String toString() {
    return "LoginRequest[…]";
  }
}
