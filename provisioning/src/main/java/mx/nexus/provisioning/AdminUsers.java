package mx.nexus.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.security.Passwords;

/** The operators of the platform, as the command line makes them. */
public final class AdminUsers {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final MasterDatabase master;
  private final Passwords passwords = new Passwords();

  public AdminUsers(MasterDatabase master) {
    this.master = master;
  }

  public boolean isEmpty() {
    return master.list("select 1 as one from platform_admin_user limit 1", row -> 1).isEmpty();
  }

  /**
   * Makes an operator.
   *
   * @throws CommandFailed when the address is taken or no address, or the password too weak
   */
  public void create(String email, String name, String password) {
    if (!EMAIL.matcher(email).matches()) {
      throw new CommandFailed(email + " is not an e-mail address.");
    }
    List<FieldIssue> issues = passwords.issues("password", password, List.of(email, name));
    if (!issues.isEmpty()) {
      throw new CommandFailed(
          "The password is too weak: at least %d characters, not a known or personal one."
              .formatted(Passwords.MIN_LENGTH));
    }
    int added =
        master.update(
            """
            insert into platform_admin_user
                   (id, email, name, password_hash, password_changed_at, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            Ids.next(),
            email,
            name,
            passwords.hash(password),
            Instant.now(),
            Instant.now());
    if (added == 0) {
      throw new CommandFailed("There is an admin user " + email + " already.");
    }
  }

  /** Whether this is the operator's password now. */
  public boolean accepts(String email, String password) {
    return master
        .one(
            "select password_hash from platform_admin_user where lower(email) = lower(?) and active",
            row -> row.text("password_hash"),
            email)
        .filter(hash -> passwords.verify(password, hash))
        .isPresent();
  }
}
