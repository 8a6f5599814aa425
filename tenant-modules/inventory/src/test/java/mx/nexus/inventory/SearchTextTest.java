package mx.nexus.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void takesEveryRunOfWordsButAllOfThemForAPossibleNumber() {
    SearchText text = new SearchText("Balatá WB 7391-C");

    assertThat(text.numbersAmongWords())
        .extracting(SearchText::numberKey)
        .containsExactly("BALATA", "BALATAWB", "WB", "WB7391C", "7391C");
    assertThat(new SearchText("wb7391c").numbersAmongWords()).isEmpty();
  }

  @Test
  void takesNothingWithoutLettersOrDigitsForANumber() {
    assertThat(new SearchText("- balata").numbersAmongWords())
        .extracting(SearchText::numberKey)
        .containsExactly("BALATA");
  }

  @Test
  void asksForFewNumbersHoweverMuchIsTyped() {
    assertThat(new SearchText("a b c d e f g h i j k l").numbersAmongWords()).hasSize(35);
  }
}
