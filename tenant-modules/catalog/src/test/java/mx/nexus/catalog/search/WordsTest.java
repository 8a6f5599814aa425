package mx.nexus.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Words WORDS = Words.ofTheCounter();

  @ParameterizedTest
  @CsvSource({
    "Pastillas de freno,balata",
    "BALATAS,balata",
    "motor de arranque,marcha",
    "embrague,clutch",
    "Amortiguadores,amortiguador",
    "bujías,bujia",
    "silenciador,mofle",
    "semieje izq,flecha izquierda",
    "neumático,llanta",
    "rotor de distribuidor,rotor distribuidor",
    "rotor delantero,disco freno delantera",
    "banda de tiempo,banda distribucion",
    "luces,luz",
    "juego de cables de bujía,cable bujia",
    "cables para bujías,cable bujia",
    "motores,motor",
    "aceite 5W-30,aceite 5w 30",
    "aceite 5w30,aceite 5w 30",
    "balatas de freno,balata"
  })
  void bringsWordsToOneForm(String typed, String words) {
    assertThat(String.join(" ", WORDS.of(typed))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "wb-7391-c,WB7391C",
    "WB 7391 C,WB7391C",
    "0041060-50y90,4106050Y90",
    "41060.50Y90,4106050Y90",
    "---,''"
  })
  void comparesNumbersWithoutWhatPeopleWriteDifferently(String typed, String key) {
    assertThat(Words.numberKey(typed)).isEqualTo(key);
  }

  @Test
  void whatStandsForAllStandsForItself() {
    assertThat(WORDS.of("balata")).containsExactly("balata");
    assertThat(WORDS.of("marcha")).containsExactly("marcha");
  }
}
