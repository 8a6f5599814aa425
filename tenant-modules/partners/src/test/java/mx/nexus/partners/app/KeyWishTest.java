package mx.nexus.partners.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.security.ApiScope;
import org.junit.jupiter.api.Test;

class KeyWishTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(() -> new KeyWish(" ", Set.of(), 0, 2_000_000, Optional.empty()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(FieldIssue::field)
                    .containsExactly("name", "perDay", "perMinute", "scopes"));
  }

  @Test
  void refusesAKeyThatWouldNeverOpenAnything() {
    KeyWish wish = wish(Optional.of(NOW));

    assertThatThrownBy(() -> wish.at(NOW)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void acceptsAKeyWithoutEnd() {
    assertThat(wish(Optional.empty()).at(NOW).expiresAt()).isEmpty();
  }

  private static KeyWish wish(Optional<Instant> end) {
    return new KeyWish("Tienda", Set.of(ApiScope.READ), 120, 20_000, end);
  }
}
