package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.nexus.platform.problem.FieldIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void verifiesWhatItHashedAndNothingElse() {
    String hash = passwords.hash("cuatro palabras al azar");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.verify("cuatro palabras al azar", hash)).isTrue();
    assertThat(passwords.verify("cuatro palabras al azaR", hash)).isFalse();
    assertThat(passwords.verify("x".repeat(100_000), hash)).isFalse();
  }

  @Test
  void hashesTheSamePasswordDifferentlyEachTime() {
    assertThat(passwords.hash("cuatro palabras al azar"))
        .isNotEqualTo(passwords.hash("cuatro palabras al azar"));
  }

  @ParameterizedTest
  @CsvSource({
    "corta, password.too-short",
    "Refaccionaria1, password.too-common",
    "123456789012, password.too-common",
    "aaaaaaaaaaaaab, password.too-common",
    "lupita-lupita1, password.personal",
  })
  void namesWhatIsWrong(String password, String code) {
    assertThat(passwords.issues("password", password, List.of("Lupita-Lupita")))
        .extracting(FieldIssue::field, FieldIssue::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("password", code));
  }

  @Test
  void boundsTheLength() {
    assertThat(passwords.issues("password", "aZ3-".repeat(33), List.of()))
        .extracting(FieldIssue::code)
        .containsExactly("password.too-long");
  }

  @Test
  void acceptsLongOnesWithoutForcedSymbols() {
    assertThat(passwords.issues("password", "cuatro palabras al azar", List.of("Ana", "ana@x.mx")))
        .isEmpty();
  }
}
