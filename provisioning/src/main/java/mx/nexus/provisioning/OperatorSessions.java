package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.security.SessionRevocations;

/** The logins of operators, open and ended. */
@ApplicationScoped
public class OperatorSessions {

  private static final Duration KEPT = Duration.ofDays(90);

  private final MasterDatabase master;
  private final SessionRevocations revocations;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected OperatorSessions() {
    this(null, null, null);
  }

  @Inject
  public OperatorSessions(MasterDatabase master, SessionRevocations revocations, Clock clock) {
    this.master = master;
    this.revocations = revocations;
    this.clock = clock;
  }

  /** How an operator came in. */
  public enum Channel {
    /** The console; a working day. */
    PAGE(Duration.ofHours(10)),
    /** A program; as long as its token. */
    API(Duration.ofHours(1));

    private final Duration longest;

    Channel(Duration longest) {
      this.longest = longest;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Begins a login and forgets long ended ones. */
  UUID open(UUID operator, Channel channel, String address) {
    Instant now = clock.instant();
    UUID id = Ids.next();
    master.transact(
        transaction -> {
          transaction.update(
              "delete from platform_admin_session where user_id = ? and expires_at < ?",
              operator,
              now.minus(KEPT));
          transaction.update(
              """
              insert into platform_admin_session
                     (id, user_id, channel, address, opened_at, expires_at)
              values (?, ?, ?, ?, ?, ?)
              """,
              id,
              operator,
              channel.code(),
              address,
              now,
              now.plus(channel.longest));
        });
    return id;
  }

  /** Whether the login is open and its operator still one. */
  public boolean isActive(UUID session) {
    return master
        .one(
            """
            select s.id from platform_admin_session s
              join platform_admin_user u on u.id = s.user_id and u.active
             where s.id = ? and s.ended_at is null and s.expires_at > ?
            """,
            row -> row.uuid("id"),
            session,
            clock.instant())
        .isPresent();
  }

  /** Ends a login; its session and token stop working on all nodes at once. */
  public void end(UUID session) {
    ended(
        "update platform_admin_session set ended_at = ? where ended_at is null and id = ?"
            + " returning id",
        session);
  }

  /** Ends all logins of an operator but this one. */
  void endOthers(UUID operator, UUID kept) {
    ended(
        "update platform_admin_session set ended_at = ?"
            + " where ended_at is null and user_id = ? and id <> ? returning id",
        operator,
        kept);
  }

  private void ended(String sql, UUID... ids) {
    Object[] args = new Object[ids.length + 1];
    args[0] = clock.instant();
    System.arraycopy(ids, 0, args, 1, ids.length);
    List<UUID> ended = master.list(sql, row -> row.uuid("id"), args);
    ended.forEach(revocations::revoked);
  }
}
