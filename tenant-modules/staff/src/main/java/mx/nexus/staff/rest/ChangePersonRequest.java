package mx.nexus.staff.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.staff.domain.PersonFacts;
import org.jspecify.annotations.Nullable;

/** What changes of somebody; what is left out stays. */
public record ChangePersonRequest(
    @Size(max = PersonFacts.LONGEST_NAME) @Example("Chava Ruiz") @Nullable String name,
    @Size(max = PersonFacts.LONGEST_EMAIL) @Example("chava@elpiston.mx") @Nullable String email,
    @Size(min = 1) @Example("manager") @Nullable Set<@NotNull StaffRole> roles,
    @Nullable Boolean active,
    @Example("1") @Nullable Long version) {

  PersonFacts over(PersonFacts now) {
    return new PersonFacts(
        name == null ? now.name() : name,
        email == null ? now.email() : email,
        roles == null ? now.roles() : roles);
  }
}
