package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.nexus.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorPageTest {

  @Test
  void aCursorGivesBackItsKeys() {
    UUID id = UUID.randomUUID();
    Instant at = Instant.parse("2026-11-24T18:00:00.123456Z");

    Cursor read = Cursor.parse(Cursor.of("Aceite, 5W-30", id, at, 42L, "1.50").encoded());

    assertThat(read.text(0)).isEqualTo("Aceite, 5W-30");
    assertThat(read.uuid(1)).isEqualTo(id);
    assertThat(read.instant(2)).isEqualTo(at);
    assertThat(read.number(3)).isEqualTo(42);
    assertThat(read.decimal(4)).isEqualTo(new BigDecimal("1.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "¡hola!", "a b"})
  void aBadCursorIsAnInputError(String text) {
    assertThatThrownBy(() -> PageRequest.of(10, text).cursor()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aCursorOfAnotherListIsAnInputErrorToo() {
    Cursor other = Cursor.of("x");

    assertThatThrownBy(() -> other.uuid(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> other.instant(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> other.number(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> other.text(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cursor.parse("A".repeat(2_000))).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
  void theLimitIsBounded(int limit) {
    assertThatThrownBy(() -> PageRequest.of(limit, null).limit()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aPageSaysWhereTheNextOneBegins() {
    PageRequest two = PageRequest.of(2, null);

    CursorPage<Integer> page = CursorPage.of(List.of(1, 2, 3), two, Cursor::of);

    assertThat(two.fetch()).isEqualTo(3);
    assertThat(page.items()).containsExactly(1, 2);
    assertThat(Cursor.parse(page.nextCursor()).number(0)).isEqualTo(2);
  }

  @Test
  void theLastPageHasNoNext() {
    List<Integer> rows = IntStream.range(0, 50).boxed().toList();

    CursorPage<Integer> page = CursorPage.of(rows, PageRequest.first(), Cursor::of);

    assertThat(page.items()).hasSize(50);
    assertThat(page.nextCursor()).isNull();
  }
}
