package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.Sql;

/** Tokens that buy a new access token once; only their digests are kept. */
@ApplicationScoped
public class RefreshTokens {

  private static final int BYTES = 32;
  private static final int MOST_CHARACTERS = 100;

  private final SecureRandom random = new SecureRandom();
  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected RefreshTokens() {
    this(null, null);
  }

  @Inject
  public RefreshTokens(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What a presented token turned out to be.
   *
   * @param reused it had been used before: somebody else has it
   */
  record Presented(UUID sessionId, boolean reused) {}

  /** A new token of this login. */
  String issue(UUID sessionId) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    sql.update(
        "insert into staff_refresh_token (digest, session_id, issued_at) values (?, ?, ?)",
        digest(token),
        sessionId,
        clock.instant());
    return token;
  }

  /** Uses a token up; empty when nobody ever got it. */
  Optional<Presented> use(String token) {
    if (token.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    String digest = digest(token);
    Optional<Presented> fresh =
        sql.one(
            """
            update staff_refresh_token set used_at = ?
             where digest = ? and used_at is null
            returning session_id
            """,
            row -> new Presented(row.uuid("session_id"), false),
            clock.instant(),
            digest);
    return fresh.or(
        () ->
            sql.one(
                "select session_id from staff_refresh_token where digest = ?",
                row -> new Presented(row.uuid("session_id"), true),
                digest));
  }

  private static String digest(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
