package mx.nexus.inventory.domain.imagelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.nexus.platform.problem.RuleRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageListTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sku,url,position\nA-1,https://x.example/1.jpg,2\nA-2, https://x.example/2.jpg ,",
        "Clave;Nombre;Imagen;Posición\nA-1;Faro;https://x.example/1.jpg;2\nA-2;;https://x.example/2.jpg;",
      })
  void findsItsColumnsByTheirHeadings(String list) {
    assertThat(read(list))
        .containsExactly(
            new WantedImage(2, "https://x.example/1.jpg", "A-1", 2),
            new WantedImage(3, "https://x.example/2.jpg", "A-2", null));
  }

  @Test
  void takesAListWithoutHeadings() {
    assertThat(read("A-1,https://x.example/1.jpg,1\nA-2,https://x.example/2.jpg,mucho"))
        .containsExactly(
            new WantedImage(1, "https://x.example/1.jpg", "A-1", 1),
            new WantedImage(2, "https://x.example/2.jpg", "A-2", null));
  }

  @Test
  void refusesAListThatNamesNoAddress() {
    assertThatThrownBy(() -> read("sku,nombre\nA-1,Faro"))
        .isInstanceOfSatisfying(
            RuleRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("inventory.images.no-columns"));
  }

  private static List<WantedImage> read(String list) {
    return ImageList.read(list.getBytes(StandardCharsets.UTF_8));
  }
}
