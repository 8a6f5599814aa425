package mx.nexus.staff.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.StaffRole;

/**
 * What somebody says about a member of staff; valid by construction.
 *
 * @param email the name to log in with; kept in lower case
 * @param roles at least one
 */
public record PersonFacts(String name, String email, Set<StaffRole> roles) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 120;

  /** Most characters of an address: RFC 5321, 4.5.3.1.3. */
  public static final int LONGEST_EMAIL = 254;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  public PersonFacts {
    name = name.strip();
    email = normal(email);
    roles = Set.copyOf(roles);
    new Issues()
        .required("name", name, LONGEST_NAME)
        .when(!EMAIL.matcher(email).matches(), "email", "email")
        .optional("email", email, LONGEST_EMAIL)
        .when(roles.isEmpty(), "roles", "required")
        .refuse();
  }

  /** The form of an address in which it is stored and looked up. */
  public static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
