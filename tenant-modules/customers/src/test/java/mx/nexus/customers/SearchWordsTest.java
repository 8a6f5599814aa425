package mx.nexus.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void looksForEveryWord() {
    SearchWords words = SearchWords.of("  taller  Peña ");

    assertThat(words.and(10)).containsExactly("taller", "Peña", 10);
    assertThat(words.where().split(" and ")).hasSize(3);
  }

  @Test
  void takesAPhoneNumberAsOneWordHoweverItIsWritten() {
    assertThat(SearchWords.of("(81) 1234-5678").and()).containsExactly("8112345678");
  }

  @Test
  void takesTheSignsOfTheDatabaseLiterally() {
    assertThat(SearchWords.of("100%_!").and()).containsExactly("100!%!_!!");
  }

  @Test
  void findsEverybodyWhenNothingIsTyped() {
    assertThat(SearchWords.of("  ").where()).isEqualTo(" where true");
  }
}
