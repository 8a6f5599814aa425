package mx.nexus.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final Remembered<String, Optional<String>> remembered =
      new Remembered<>(Duration.ofMinutes(10), 100);
  private final AtomicReference<String> truth = new AtomicReference<>("ready");
  private final AtomicInteger lookUps = new AtomicInteger();

  @Test
  void looksUpOnce() {
    ask();
    ask();

    assertThat(lookUps).hasValue(1);
  }

  @Test
  void whatWasTrueBeforeIsNotRememberedAfterAllWasForgottenMeanwhile() throws Exception {
    InFlight inFlight = new InFlight();

    truth.set("suspended");
    remembered.forgetAnswers(answer -> true);
    inFlight.goOn();
    inFlight.answer();

    assertThat(ask()).contains("suspended");
  }

  @Test
  void whatWasTrueBeforeIsNotRememberedAfterAnotherKeyWasForgottenMeanwhile() throws Exception {
    InFlight inFlight = new InFlight();

    truth.set("suspended");
    remembered.forget("another");
    inFlight.goOn();
    inFlight.answer();

    assertThat(ask()).contains("suspended");
  }

  @Test
  void nobodyWaitsForAnothersLookUp() throws Exception {
    InFlight inFlight = new InFlight();

    Optional<String> meanwhile = ask();

    assertThat(meanwhile).contains("ready");
    inFlight.goOn();
    assertThat(inFlight.answer()).contains("ready");
  }

  private Optional<String> ask() {
    return remembered.get("uno", key -> look());
  }

  private Optional<String> look() {
    lookUps.incrementAndGet();
    return Optional.of(truth.get());
  }

  /** A look-up that has read and not answered yet. */
  private final class InFlight {

    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final CompletableFuture<Optional<String>> answer;

    InFlight() throws InterruptedException {
      answer = CompletableFuture.supplyAsync(() -> remembered.get("uno", key -> slowly()));
      assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Optional<String> slowly() {
      Optional<String> found = look();
      read.countDown();
      try {
        assertThat(mayAnswer.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return found;
    }

    void goOn() {
      mayAnswer.countDown();
    }

    Optional<String> answer() throws Exception {
      return answer.get(10, TimeUnit.SECONDS);
    }
  }
}
