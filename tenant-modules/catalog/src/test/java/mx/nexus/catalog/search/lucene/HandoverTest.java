package mx.nexus.catalog.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HandoverTest {

  private final List<Integer> taken = Collections.synchronizedList(new ArrayList<>());

  @Test
  void allAreTakenInTheirOrder() {
    List<Integer> all = IntStream.range(0, 20_001).boxed().toList();
    try (Handover<Integer> handover = new Handover<>("test", taken::add)) {
      all.forEach(handover::give);
      handover.finish();
    }
    assertThat(taken).isEqualTo(all);
  }

  @Test
  void nothingAtAllIsFinishedToo() {
    try (Handover<Integer> handover = new Handover<>("test", taken::add)) {
      handover.finish();
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void whoGivesIsToldThatOneCouldNotBeTaken() {
    try (Handover<Integer> handover = new Handover<>("test", this::refuseTheThousandth)) {
      assertThatThrownBy(
              () -> {
                IntStream.range(0, 1_000_000).forEach(handover::give);
                handover.finish();
              })
          .isInstanceOf(CompletionException.class)
          .hasRootCauseMessage("1000");
    }
    assertThat(taken).hasSize(1_000);
  }

  @Test
  void whoFinishesIsToldThatTheLastCouldNotBeTaken() {
    try (Handover<Integer> handover = new Handover<>("test", this::refuseTheThousandth)) {
      IntStream.rangeClosed(0, 1_000).forEach(handover::give);
      assertThatThrownBy(handover::finish).hasRootCauseMessage("1000");
    }
  }

  @Test
  void nothingIsTakenAfterItWasGivenUp() {
    Handover<Integer> handover = new Handover<>("given up", taken::add);
    handover.give(1);
    handover.close();
    assertThat(taken).isEmpty();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("given up"));
  }

  private void refuseTheThousandth(int number) {
    if (number == 1_000) {
      throw new IllegalStateException("1000");
    }
    taken.add(number);
  }
}
