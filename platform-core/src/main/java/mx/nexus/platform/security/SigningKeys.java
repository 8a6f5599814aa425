package mx.nexus.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.Row;

/**
 * The RSA keys that sign access tokens, the same for all nodes, kept encrypted in the master.
 *
 * <p>Life of a key: made and published → ten minutes later it signs → after 30 days its successor
 * signs → trusted until its last token has run out. Whoever sees an unknown key id reads again.
 */
@ApplicationScoped
public class SigningKeys {

  private static final Duration SIGNS_FOR = Duration.ofDays(30);
  private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(10);

  /** For those who asked a moment before the first key was made, and for clocks a little behind. */
  private static final Duration HEAD_START = Duration.ofMinutes(1);

  private static final Duration TRUSTED_AFTER = Duration.ofDays(1);
  private static final Duration REFRESH = Duration.ofMinutes(5);
  private static final Duration REFRESH_AT_MOST = Duration.ofSeconds(5);
  private static final int BITS = 2048;
  private static final long LOCK = 0x6e78_6b65_7973L;

  private final MasterDatabase master;
  private final Secrets secrets;
  private final Clock clock;
  private volatile Snapshot known = new Snapshot(Instant.EPOCH, List.of());

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SigningKeys() {
    this(null, null, null);
  }

  @Inject
  public SigningKeys(MasterDatabase master, Secrets secrets, Clock clock) {
    this.master = master;
    this.secrets = secrets;
    this.clock = clock;
  }

  private record SigningKey(RSAKey key, Instant signsFrom, Instant trustedTill) {}

  private record Snapshot(Instant at, List<SigningKey> keys) {}

  /** The key that signs now. */
  RSAKey current() {
    Instant now = clock.instant();
    Snapshot snapshot = fresh(now, REFRESH);
    return signingAt(snapshot, now)
        .filter(key -> key.signsFrom().plus(SIGNS_FOR.minus(PUBLISHED_BEFORE)).isAfter(now))
        .or(() -> signingAt(renewed(now), now))
        .map(SigningKey::key)
        .orElseThrow(() -> new IllegalStateException("no key signs now"));
  }

  /** The public key of this id, if we trust it now. */
  Optional<RSAKey> trusted(String keyId) {
    Instant now = clock.instant();
    return trusted(fresh(now, REFRESH), keyId, now)
        .or(() -> trusted(fresh(now, REFRESH_AT_MOST), keyId, now));
  }

  /** All trusted public keys, for {@code /.well-known/jwks.json}. */
  public JWKSet published() {
    Instant now = clock.instant();
    current();
    List<JWK> keys =
        known.keys().stream()
            .filter(key -> key.trustedTill().isAfter(now))
            .<JWK>map(key -> key.key().toPublicJWK())
            .toList();
    return new JWKSet(keys);
  }

  private static Optional<RSAKey> trusted(Snapshot snapshot, String keyId, Instant now) {
    return snapshot.keys().stream()
        .filter(key -> keyId.equals(key.key().getKeyID()) && key.trustedTill().isAfter(now))
        .map(SigningKey::key)
        .findFirst();
  }

  private static Optional<SigningKey> signingAt(Snapshot snapshot, Instant now) {
    return snapshot.keys().stream()
        .filter(key -> !key.signsFrom().isAfter(now))
        .max(Comparator.comparing(SigningKey::signsFrom));
  }

  private Snapshot fresh(Instant now, Duration maxAge) {
    Snapshot snapshot = known;
    return snapshot.at().plus(maxAge).isAfter(now) ? snapshot : read(now);
  }

  private Snapshot read(Instant now) {
    List<SigningKey> keys =
        master.list(
            "select private_jwk, kid, signs_from, trusted_till from platform_signing_key"
                + " where trusted_till > ? order by signs_from",
            this::key,
            now);
    Snapshot snapshot = new Snapshot(now, keys);
    known = snapshot;
    return snapshot;
  }

  private SigningKey key(Row row) {
    EncryptedSecret secret = new EncryptedSecret(row.text("private_jwk"));
    try {
      return new SigningKey(
          RSAKey.parse(secrets.decrypt(secret, purpose(row.text("kid")))),
          row.instant("signs_from"),
          row.instant("trusted_till"));
    } catch (ParseException notOurs) {
      throw new IllegalStateException("the signing key cannot be read", notOurs);
    }
  }

  /** Makes the next key unless another node just did. */
  private Snapshot renewed(Instant now) {
    master.transact(
        transaction -> {
          transaction.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
          Optional<Instant> newest =
              transaction
                  .one(
                      "select max(signs_from) as newest from platform_signing_key",
                      row -> row.findInstant("newest"))
                  .flatMap(found -> found);
          boolean first = newest.isEmpty() || newest.get().plus(SIGNS_FOR).isBefore(now);
          boolean due =
              newest
                  .filter(at -> at.plus(SIGNS_FOR.minus(PUBLISHED_BEFORE)).isAfter(now))
                  .isEmpty();
          if (first || due) {
            Instant signsFrom = first ? now.minus(HEAD_START) : now.plus(PUBLISHED_BEFORE);
            RSAKey made = generate();
            transaction.update(
                "insert into platform_signing_key"
                    + " (kid, public_jwk, private_jwk, created_at, signs_from, trusted_till)"
                    + " values (?, ?, ?, ?, ?, ?)",
                made.getKeyID(),
                made.toPublicJWK().toJSONString(),
                secrets.encrypt(made.toJSONString(), purpose(made.getKeyID())).value(),
                now,
                signsFrom,
                signsFrom.plus(SIGNS_FOR).plus(TRUSTED_AFTER));
          }
        });
    return read(now);
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(Ids.next().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException noRsa) {
      throw new IllegalStateException("this JVM makes no RSA keys", noRsa);
    }
  }

  private static String purpose(String keyId) {
    return "signing-key:" + keyId;
  }
}
