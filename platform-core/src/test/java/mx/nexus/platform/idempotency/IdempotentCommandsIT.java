package mx.nexus.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

class IdempotentCommandsIT {

  private static final Map<String, String> REQUEST = Map.of("amount", "10.00");

  private final TestShop shop = TestShop.create("uno");
  private final IdempotentCommands commands = new IdempotentCommands(shop.sql());
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void theSameCommandIsDoneOnceAndAnsweredTheSame() {
    IdempotencyKey key = new IdempotencyKey(Ids.next());

    String first = answer(key, REQUEST);
    String second = answer(key, REQUEST);

    assertThat(second).isEqualTo(first);
    assertThat(done).hasValue(1);
  }

  @Test
  void theSameKeyWithAnotherContentIsRefused() {
    IdempotencyKey key = new IdempotencyKey(Ids.next());
    answer(key, REQUEST);

    assertThatThrownBy(() -> answer(key, Map.of("amount", "11.00")))
        .isInstanceOf(IdempotencyKeyReused.class);
    assertThat(done).hasValue(1);
  }

  @Test
  void aFailedCommandLeavesItsKeyFree() {
    IdempotencyKey key = new IdempotencyKey(Ids.next());
    assertThatThrownBy(
            () ->
                shop.inUnit(
                    () ->
                        commands.answer(
                            key,
                            "test",
                            REQUEST,
                            201,
                            () -> {
                              throw new IllegalArgumentException("no");
                            })))
        .isInstanceOf(IllegalArgumentException.class);

    answer(key, REQUEST);

    assertThat(done).hasValue(1);
  }

  @Test
  void twinsThatArriveTogetherGetOneAnswer() throws Exception {
    IdempotencyKey key = new IdempotencyKey(Ids.next());
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService workers = Executors.newFixedThreadPool(6);
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(
          workers.submit(
              () -> {
                go.await();
                return answer(key, REQUEST);
              }));
    }
    go.countDown();
    List<String> bodies = new ArrayList<>();
    for (Future<String> answer : answers) {
      bodies.add(answer.get(20, TimeUnit.SECONDS));
    }
    workers.shutdown();

    assertThat(bodies).hasSize(6).containsOnly(bodies.get(0));
    assertThat(done).hasValue(1);
  }

  private String answer(IdempotencyKey key, Object request) {
    return (String)
        shop.inUnit(
            () ->
                commands
                    .answer(
                        key, "test", request, 201, () -> Map.of("number", done.incrementAndGet()))
                    .getEntity());
  }
}
