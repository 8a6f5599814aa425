package mx.nexus.staff.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.staff.domain.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody new.
 *
 * @param password the first password; one is made when it is left out
 * @param mustChangePassword whether the first login asks for another one; yes when left out
 */
public record AddPersonRequest(
    @NotBlank @Size(max = PersonFacts.LONGEST_NAME) @Example("Chava Ruiz") String name,
    @NotBlank @Size(max = PersonFacts.LONGEST_EMAIL) @Example("chava@elpiston.mx") String email,
    @NotEmpty @Example("counter") Set<@NotNull StaffRole> roles,
    @Size(max = 1000) @Nullable String password,
    @Nullable Boolean mustChangePassword) {

  PersonFacts facts() {
    return new PersonFacts(name, email, roles);
  }

  @Override
  public String toString() {
    return "AddPersonRequest[…]";
  }
}
