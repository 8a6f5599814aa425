package mx.nexus.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.junit.jupiter.api.Test;

class FormatsTest {

  @Test
  void writesAmountsTheMexicanWay() {
    assertThat(Formats.money(Money.mxn("1234.5"))).isEqualTo("$1,234.50");
    assertThat(Formats.money("-3")).isEqualTo("−$3.00");
    assertThat(Formats.money(null)).isEmpty();
  }

  @Test
  void writesQuantitiesWithoutNoise() {
    assertThat(Formats.quantity(Quantity.of("2.000"))).isEqualTo("2");
    assertThat(Formats.quantity(Quantity.of("12000.250"))).isEqualTo("12,000.25");
    assertThat(Formats.percent("0.16")).isEqualTo("16 %");
  }

  @Test
  void writesMomentsInTheShopsZone() {
    assertThat(Formats.time(Instant.parse("2026-11-24T20:05:00Z"))).isEqualTo("14:05");
  }

  @Test
  void writesAmountsInsideTexts() {
    String text = Texts.of(Language.ES.locale(), "{0} y {1}", Money.mxn("1000"), Quantity.ONE);

    assertThat(text).isEqualTo("$1,000.00 y 1");
  }

  @Test
  void speaksBothLanguagesCompletely() throws MissingResourceException {
    ResourceBundle spanish = bundle(Language.ES.locale());
    ResourceBundle english = bundle(Language.EN.locale());

    assertThat(spanish.keySet()).isNotEmpty().isEqualTo(english.keySet());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("mx.nexus.platform.web.messages", locale);
  }
}
