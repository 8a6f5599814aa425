package mx.nexus.staff.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.Passwords;

/** The password of before and the one of the person's choice. */
public record PasswordRequest(
    @NotNull @Size(min = 1, max = Passwords.MAX_LENGTH) @Example("abcd-efgh-jkmn-pqrs")
        String currentPassword,
    @NotNull @Size(max = 1000) @Example("cuatro bujías de platino") String newPassword) {

  @Override
  public String toString() {
    return "PasswordRequest[…]";
  }
}
