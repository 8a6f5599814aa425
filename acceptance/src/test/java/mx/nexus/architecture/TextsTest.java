package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is said in Spanish is said in English, and the other way round. */
class TextsTest {

  private static final String SPANISH = "_es.properties";
  private static final String ENGLISH = "_en.properties";

  @Test
  void noBundleHasOneLanguageOnly() {
    List<Path> spanish = House.files("src/main/resources", SPANISH);

    assertThat(spanish).hasSizeGreaterThan(5);
    assertThat(House.files("src/main/resources", ENGLISH))
        .containsExactlyElementsOf(spanish.stream().map(TextsTest::english).toList());
  }

  @TestFactory
  Stream<DynamicTest> bothLanguagesHaveTheSameKeys() {
    return House.files("src/main/resources", SPANISH).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    House.ROOT.relativize(file).toString(), () -> sameKeys(file)));
  }

  private static void sameKeys(Path spanish) {
    Properties es = load(spanish);
    Properties en = load(english(spanish));

    assertThat(es).isNotEmpty();
    assertThat(en.stringPropertyNames()).isEqualTo(es.stringPropertyNames());
    assertThat(es.values()).noneMatch(text -> text.toString().isBlank());
    assertThat(en.values()).noneMatch(text -> text.toString().isBlank());
  }

  private static Path english(Path spanish) {
    String name = spanish.getFileName().toString();
    return spanish.resolveSibling(name.replace(SPANISH, ENGLISH));
  }

  private static Properties load(Path file) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
