package mx.nexus.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.idempotency.AnswersRetention;
import mx.nexus.platform.outbox.DeliveredRetention;
import mx.nexus.platform.retention.PurgeShop.Outcome;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

class PurgeShopIT {

  private static final UUID HELD = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final TestShop shop = TestShop.create("uno");
  private final PurgeShop purge =
      new PurgeShop(
          shop.units(),
          List.of(
              new AnswersRetention(shop.sql(), List.of(() -> Set.of(HELD))),
              new DeliveredRetention(shop.sql())),
          Clock.systemUTC());

  @Test
  void oldAnswersGoUnlessSomebodyMayStillAskForThem() {
    shop.execute(
        """
        insert into platform_idempotency (key, request_hash, status, body, created_at)
        select gen_random_uuid(), 'old', 201, '{}', now() - interval '31 days'
          from generate_series(1, 2500)
        """,
        """
        insert into platform_idempotency (key, request_hash, status, body, created_at) values
          ('%s', 'held', 201, '{}', now() - interval '90 days'),
          (gen_random_uuid(), 'young', 201, '{}', now() - interval '29 days')
        """
            .formatted(HELD));

    Outcome outcome = shop.bound(purge::run);

    assertThat(outcome).isEqualTo(new Outcome(2500, true));
    assertThat(left("select request_hash as t from platform_idempotency order by 1"))
        .containsExactly("held", "young");
    assertThat(shop.bound(purge::run).rows()).isZero();
  }

  @Test
  void deliveredEventsGoAndOthersStayHoweverOld() {
    event("delivered", "20 days", "now() - interval '20 days'");
    event("delivered late", "20 days", "now() - interval '1 day'");
    event("waiting", "90 days", "null");
    event("young", "1 day", "now()");

    Outcome outcome = shop.bound(purge::run);

    assertThat(outcome).isEqualTo(new Outcome(1, true));
    assertThat(left("select type as t from platform_outbox order by 1"))
        .containsExactly("delivered late", "waiting", "young");
  }

  @Test
  void whatIsTooMuchForOneRunWaitsForTheNext() {
    PurgeShop endless = new PurgeShop(shop.units(), List.of(new Endless()), Clock.systemUTC());

    Outcome outcome = shop.bound(endless::run);

    assertThat(outcome.finished()).isFalse();
    assertThat(outcome.rows()).isPositive();
  }

  /** Its id is of the time when it occurred, as ours are. */
  private void event(String type, String age, String deliveredAt) {
    shop.execute(
        """
        insert into platform_outbox (id, type, payload, occurred_at, delivered_at)
        select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
                || '7000800000000000000' || '0')::uuid, '%s', '{}', at, %s
          from (select now() - interval '%s' - random() * interval '1 hour' as at) occurred
        """
            .formatted(type, deliveredAt, age));
  }

  private List<String> left(String sql) {
    return shop.bound(() -> shop.sql().list(sql, row -> row.text("t")));
  }

  private static final class Endless implements Retention {

    @Override
    public String name() {
      return "endless";
    }

    @Override
    public int purge(Instant now, int most) {
      return most;
    }
  }
}
