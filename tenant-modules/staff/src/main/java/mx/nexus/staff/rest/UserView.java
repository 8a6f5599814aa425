package mx.nexus.staff.rest;

import java.util.List;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;

/** Who is logged in. */
public record UserView(
    UUID id,
    @Example("Guadalupe Ñáñez") String name,
    @Example("lupita@elpiston.mx") String email,
    @Example("owner") List<StaffRole> roles,
    boolean mustChangePassword) {

  public UserView {
    roles = List.copyOf(roles);
  }

  static UserView of(StaffPrincipal principal) {
    return new UserView(
        principal.id(),
        principal.name(),
        principal.email(),
        principal.roles().stream().sorted().toList(),
        principal.mustChangePassword());
  }
}
