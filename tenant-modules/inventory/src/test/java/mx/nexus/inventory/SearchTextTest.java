package mx.nexus.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void takesEveryRunOfWordsWithADigitButAllOfThemForAPossibleNumber() {
    SearchText text = new SearchText("Balatá WB 7391-C");

    assertThat(text.numbersAmongWords())
        .extracting(SearchText::numberKey)
        .containsExactly("WB7391C", "7391C");
    assertThat(new SearchText("wb7391c").numbersAmongWords()).isEmpty();
  }

  @Test
  void takesNothingWithoutADigitForANumber() {
    assertThat(new SearchText("- balata 7").numbersAmongWords())
        .extracting(SearchText::numberKey)
        .containsExactly("BALATA7", "7");
    assertThat(new SearchText("- balata").numbersAmongWords()).isEmpty();
  }

  @Test
  void asksForFewNumbersHoweverMuchIsTyped() {
    assertThat(new SearchText("1 2 3 4 5 6 7 8 9 10 11 12").numbersAmongWords()).hasSize(35);
  }

  @Test
  void aBeginningIsLookedForUpToItsFirstDash() {
    assertThat(SearchText.begun("kg-")).isEqualTo("% kg%");
    assertThat(SearchText.begun("hs-k")).isEqualTo("% hs%");
    assertThat(SearchText.begun("ba")).isEqualTo("% ba%");
    assertThat(SearchText.begun("%")).isEqualTo("% \\%%");
  }
}
