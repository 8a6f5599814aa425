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

  @Test
  void anEventThatFailsHoldsUpNoneOfThoseBesideIt() {
    handlerFails = true;
    publish("antes", "despues");
    Eventually.within(Duration.ofSeconds(10), () -> attempts("antes") > 0);
    Eventually.within(Duration.ofSeconds(10), () -> attempts("despues") > 0);
    handlerFails = false;

    publish("entre", "mal", "tras");

    Eventually.within(Duration.ofSeconds(10), () -> heard.containsAll(List.of("entre", "tras")));
    Eventually.within(Duration.ofSeconds(10), () -> attempts("mal") > 0);
    assertThat(attempts("entre")).isZero();
    assertThat(attempts("tras")).isZero();
    assertThat(heard).doesNotContain("mal");
  }

  private void publish(String... all) {
    shop.inUnit(
        () -> {
          for (String what : all) {
            outbox.publish(new Happened(what));
          }
          return true;
        });
  }

  private int attempts(String what) {
    return shop.bound(
        () ->
            shop.sql()
                .required(
                    "select attempts from platform_outbox where payload ->> 'what' = ?",
                    r -> r.integer("attempts"),
                    what));
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
      if (handlerFails || event.what().equals("mal")) {
        throw new IllegalStateException("not now");
      }
      heard.add(event.what());
    }
  }
}
