package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.PlatformDatabase;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.EncryptedSecret;

/** The operators in the master database. */
@ApplicationScoped
public class Operators {

  private static final String SELECT =
      """
      select id, name, email, password_hash, totp_secret
        from platform_admin_user where active and
      """;

  private final MasterDatabase master;

  @SuppressWarnings("NullAway")
  protected Operators() {
    this(null);
  }

  @Inject
  public Operators(MasterDatabase master) {
    this.master = master;
  }

  public Optional<Operator> findByEmail(String email) {
    return master.one(SELECT + " lower(email) = lower(?)", Operators::operator, email.strip());
  }

  /**
   * The operator.
   *
   * @throws NotFound when nobody active has this id
   */
  public Operator get(UUID id) {
    return master
        .one(SELECT + " id = ?", Operators::operator, id)
        .orElseThrow(() -> new NotFound("provisioning.operator-unknown"));
  }

  void loggedIn(UUID id, Instant now) {
    master.update("update platform_admin_user set last_login_at = ? where id = ?", now, id);
  }

  /** Marks a code as used; false when it, or a later one, was used before. */
  boolean useStep(UUID id, long step) {
    return master.update(
            """
            update platform_admin_user set totp_last_step = ?
             where id = ? and coalesce(totp_last_step, 0) < ?
            """,
            step,
            id,
            step)
        == 1;
  }

  void changePassword(PlatformDatabase.Transaction transaction, UUID id, String hash, Instant now) {
    transaction.update(
        "update platform_admin_user set password_hash = ?, password_changed_at = ? where id = ?",
        hash,
        now,
        id);
  }

  void changeTotp(
      PlatformDatabase.Transaction transaction, UUID id, Optional<EncryptedSecret> secret) {
    transaction.update(
        "update platform_admin_user set totp_secret = ? where id = ?",
        secret.map(EncryptedSecret::value).orElse(null),
        id);
  }

  private static Operator operator(Row row) {
    return new Operator(
        row.uuid("id"),
        row.text("name"),
        row.text("email"),
        row.text("password_hash"),
        row.findText("totp_secret").map(EncryptedSecret::new));
  }
}
