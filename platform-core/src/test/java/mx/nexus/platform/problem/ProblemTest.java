package mx.nexus.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  private static final String ID = "5b8f9a0e-1f0a-4c7e-9d55-2f6c3a1b7e90";

  @Test
  void speaksTheReadersLanguageButKeepsTheCode() {
    NotFound refusal = new NotFound("tenant.unknown");

    Problem spanish = Problem.of(refusal, Languages.SPANISH, ID);
    Problem english = Problem.of(refusal, Languages.ENGLISH, ID);

    assertThat(spanish.detail()).isEqualTo("No existe una tienda en esta dirección.");
    assertThat(english.detail()).isEqualTo("There is no shop at this address.");
    assertThat(spanish.code()).isEqualTo(english.code()).isEqualTo("tenant.unknown");
    assertThat(english.title()).isEqualTo("Not found");
    assertThat(english.status()).isEqualTo(404);
    assertThat(english.instance()).isEqualTo("urn:uuid:" + ID);
  }

  @Test
  void fillsInTheFactsOfTheRefusal() {
    Forbidden refusal = new Forbidden("api.scope-missing", "write");

    assertThat(Problem.of(refusal, Languages.ENGLISH, ID).detail())
        .isEqualTo("The API key lacks the scope \"write\".");
  }

  @Test
  void sortsIssuesByFieldAndGivesEachItsWords() {
    InvalidInput refusal =
        new InvalidInput(
            List.of(
                FieldIssue.of("password", "password.too-short"),
                FieldIssue.of("email", "required"),
                new FieldIssue("email", "email", "dicho por alguien")));

    assertThat(Problem.of(refusal, Languages.SPANISH, ID).errors())
        .containsExactly(
            new FieldIssue("email", "email", "dicho por alguien"),
            new FieldIssue("email", "required", "Es obligatorio."),
            new FieldIssue("password", "password.too-short", "Debe tener al menos 12 caracteres."));
  }

  @Test
  void aCodeWithoutWordsIsStillAnAnswer() {
    assertThat(Problem.of(new RuleRefused("moon.too-far"), Languages.SPANISH, ID).detail())
        .isEqualTo("moon.too-far");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-|es", "''|es", "en|en", "en-US,en;q=0.9|en", "fr-FR,en;q=0.5,es;q=0.4|en",
        "es-MX,en|es", "fr|es", "en;q=0|es", "¿?;;q=x|es", "*|es"
      })
  void choosesTheLanguageTheClientLikesBest(String header, String language) {
    assertThat(Languages.best(header).getLanguage()).isEqualTo(language);
  }

  @Test
  void everyTextExistsInBothLanguages() {
    for (String bundle : List.of("mx.nexus.platform.problem.messages")) {
      var spanish = java.util.ResourceBundle.getBundle(bundle, new Locale("es", "MX"));
      var english = java.util.ResourceBundle.getBundle(bundle, Locale.ENGLISH);

      assertThat(spanish.keySet()).isNotEmpty().isEqualTo(english.keySet());
    }
  }
}
