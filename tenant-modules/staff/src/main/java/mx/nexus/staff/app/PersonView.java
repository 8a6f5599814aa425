package mx.nexus.staff.app;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff on the wire and on the screen.
 *
 * @param active whether they can log in
 * @param twoStep whether their login asks for an authenticator app's code
 */
public record PersonView(
    UUID id,
    @Example("Guadalupe Ñáñez") String name,
    @Example("lupita@elpiston.mx") String email,
    @Example("counter") List<StaffRole> roles,
    @Example("true") boolean active,
    boolean mustChangePassword,
    boolean twoStep,
    @Nullable Instant lastLoginAt,
    @Example("1") long version)
    implements Serializable {

  static final String COLUMNS =
      """
      p.id, p.name, p.email, p.active, p.must_change_password, p.totp_confirmed, p.last_login_at,
      p.version,
      (select array_agg(r.role) from staff_person_role r where r.person_id = p.id) as roles
      """;

  public PersonView {
    roles = List.copyOf(roles);
  }

  static PersonView of(Row row) {
    return new PersonView(
        row.uuid("id"),
        row.text("name"),
        row.text("email"),
        List.copyOf(
            row.strings("roles").stream()
                .map(StaffRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StaffRole.class)))),
        row.bool("active"),
        row.bool("must_change_password"),
        row.bool("totp_confirmed"),
        row.findInstant("last_login_at").orElse(null),
        row.longValue("version"));
  }
}
