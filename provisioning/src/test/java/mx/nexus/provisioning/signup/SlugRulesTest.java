package mx.nexus.provisioning.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"el-piston", "abc", "a23", "demo", "abcdefghijklmnopqrstuvwxyz01234"})
  void takesNamesThatAreHostNames(String slug) {
    assertThat(SlugRules.isWellFormed(slug)).isTrue();
    assertThat(SlugRules.isReserved(slug)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "1abc",
        "-abc",
        "abc-",
        "a--b",
        "El-Piston",
        "piñon",
        "a.b.c",
        "a b c",
        "abcdefghijklmnopqrstuvwxyz012345",
        "abc\n"
      })
  void refusesWhatIsNoHostName(String slug) {
    assertThat(SlugRules.isWellFormed(slug)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"www", "admin", "api", "mail", "failed-0123456789"})
  void keepsOurOwnNames(String slug) {
    assertThat(SlugRules.isReserved(slug)).isTrue();
  }

  @Test
  void namesOfGivenUpSignUpsFitTheColumn() {
    assertThat(SlugRules.isWellFormed(SlugRules.GIVEN_UP + "a".repeat(16))).isTrue();
  }
}
