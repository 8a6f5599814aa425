package mx.nexus.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Without these bundles, Faces answers every empty required field with an error page. */
class FacesTextsTest {

  private static final Pattern BUNDLE = Pattern.compile("<message-bundle>(.+)</message-bundle>");

  private final ResourceBundle spanish = bundle("es-MX");
  private final ResourceBundle english = bundle("en-US");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(spanish.keySet()).isNotEmpty().isEqualTo(english.keySet());
  }

  @Test
  void saysThatARequiredFieldIsEmpty() {
    String key = "jakarta.faces.component.UIInput.REQUIRED";

    assertThat(spanish.getString(key)).isEqualTo("Falta este dato.");
    assertThat(english.getString(key)).isEqualTo("This is missing.");
  }

  private static ResourceBundle bundle(String language) {
    Matcher declared = BUNDLE.matcher(facesConfig());
    assertThat(declared.find()).isTrue();
    return ResourceBundle.getBundle(declared.group(1), Locale.forLanguageTag(language));
  }

  private static String facesConfig() {
    try (InputStream file =
        FacesTextsTest.class.getResourceAsStream("/META-INF/faces-config.xml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
