package mx.nexus.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mx.nexus.platform.testing.Eventually;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxIT {

  private final TestShop shop = TestShop.create("uno");
  private final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
  private volatile boolean handlerFails;
  private final OutboxDelivery delivery =
      new OutboxDelivery(shop.units(), shop.sql(), List.of(new Listener()));
  private final Outbox outbox = new Outbox(shop.sql(), shop.units(), delivery);

  @AfterEach
  void stop() {
    delivery.stop();
  }

  @Test
  void anEventIsHeardAfterItsCommit() {
    publish("uno");

    Eventually.within(Duration.ofSeconds(10), () -> heard.contains("uno"));
  }

  @Test
  void anEventOfARolledBackUnitIsNeverHeard() {
    assertThatThrownBy(
            () ->
                shop.inUnit(
                    () -> {
                      outbox.publish(new Happened("nunca"));
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(shop.bound(delivery::deliverPending)).isZero();
    assertThat(heard).isEmpty();
  }

  @Test
  void aFailedHandlerIsTriedAgainByItself() {
    handlerFails = true;
    publish("dos");
    Eventually.within(Duration.ofSeconds(10), () -> attempts() > 0);

    handlerFails = false;

    Eventually.within(Duration.ofSeconds(20), () -> heard.contains("dos"));
    assertThat(heard).containsExactly("dos");
  }

  private void publish(String what) {
    shop.inUnit(
        () -> {
          outbox.publish(new Happened(what));
          return true;
        });
  }

  private int attempts() {
    return shop.bound(
        () ->
            shop.sql()
                .required("select max(attempts) as n from platform_outbox", r -> r.integer("n")));
  }

  /** Something that happened. */
  record Happened(String what) implements DomainEvent {}

  private final class Listener implements EventHandler<Happened> {

    @Override
    public Class<Happened> type() {
      return Happened.class;
    }

    @Override
    public void handle(Happened event) {
      if (handlerFails) {
        throw new IllegalStateException("not now");
      }
      heard.add(event.what());
    }
  }
}
