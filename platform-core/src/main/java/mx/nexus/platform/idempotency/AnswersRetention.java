package mx.nexus.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.retention.Retention;

/**
 * Answers to commands are kept for 30 days, far longer than any program tries again; those of keys
 * that a page still holds stay as long as it does.
 */
@ApplicationScoped
public class AnswersRetention implements Retention {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Sql sql;
  private final Iterable<? extends KeysInUse> inUse;

  @SuppressWarnings("NullAway")
  protected AnswersRetention() {
    this(null, List.of());
  }

  @Inject
  public AnswersRetention(Sql sql, @Any Instance<KeysInUse> inUse) {
    this(sql, (Iterable<KeysInUse>) inUse);
  }

  /** With these keys that are still in use. */
  public AnswersRetention(Sql sql, Iterable<? extends KeysInUse> inUse) {
    this.sql = sql;
    this.inUse = inUse;
  }

  @Override
  public String name() {
    return "answers to commands";
  }

  @Override
  public int purge(Instant now, int most) {
    Set<UUID> stay = new HashSet<>();
    inUse.forEach(keeper -> stay.addAll(keeper.keys()));
    return sql.update(
        """
        delete from platform_idempotency where key in (
          select key from platform_idempotency
           where created_at < ? and key <> all (?)
           order by created_at limit ?)
        """,
        now.minus(KEPT),
        stay.toArray(UUID[]::new),
        most);
  }
}
