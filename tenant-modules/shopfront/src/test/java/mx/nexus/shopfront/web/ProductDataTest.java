package mx.nexus.shopfront.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.shopfront.app.OfferedPart;
import mx.nexus.shopfront.app.OfferedPart.Availability;
import mx.nexus.shopfront.app.ShowPart.PartSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductDataTest {

  private static final String BEGIN = "<script type=\"application/ld+json\">";
  private static final String END = "</script>";
  private static final String PICTURE = "http://x.localhost/catalogo/foto?id=1&name=2&size=large";
  private static final String ADDRESS = "http://x.localhost/catalogo/parte?id=1&lang=en";

  @Test
  void describesAPartInStockWithItsPrice() throws Exception {
    JsonNode product =
        product("Balata delantera", "Wagner", Money.mxn("1234.50"), Availability.IN_STOCK);

    assertThat(product.path("@type").asText()).isEqualTo("Product");
    assertThat(product.path("name").asText()).isEqualTo("Balata delantera Wagner WB-7391-C");
    assertThat(product.path("sku").asText()).isEqualTo("WB-7391-C");
    assertThat(product.path("mpn").asText()).isEqualTo("41060-50Y90");
    assertThat(product.path("brand").path("name").asText()).isEqualTo("Wagner");
    assertThat(product.path("image").path(0).asText()).isEqualTo(PICTURE);
    assertThat(product.path("url").asText()).isEqualTo(ADDRESS);
    assertThat(product.path("offers").path("price").asText()).isEqualTo("1234.50");
    assertThat(product.path("offers").path("priceCurrency").asText()).isEqualTo("MXN");
    assertThat(product.path("offers").path("availability").asText())
        .isEqualTo("https://schema.org/InStock");
  }

  @Test
  void soldOutIsOutOfStockAndWithoutAPriceThereIsNoOffer() throws Exception {
    assertThat(
            product("Balata", "Wagner", Money.mxn("1.00"), Availability.SOLD_OUT)
                .path("offers")
                .path("availability")
                .asText())
        .isEqualTo("https://schema.org/OutOfStock");
    assertThat(product("Balata", "", null, Availability.IN_STOCK).has("offers")).isFalse();
    assertThat(product("Balata", "", null, Availability.IN_STOCK).has("brand")).isFalse();
  }

  @Test
  void nothingInANameEndsTheElementOrBeginsAnother() throws Exception {
    String name = "</script><script>alert(1)</script><!-- & \"x\" \\ \u2028\u2029";

    String element = element(name, "<b>", Money.mxn("1.00"), Availability.IN_STOCK);

    String inside = element.substring(BEGIN.length(), element.length() - END.length());
    assertThat(inside).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(new ObjectMapper().readTree(inside).path("name").asText()).startsWith(name);
  }

  private static JsonNode product(
      String name, String brand, @Nullable Money price, Availability availability)
      throws JsonProcessingException {
    String element = element(name, brand, price, availability);
    assertThat(element).startsWith(BEGIN).endsWith(END);
    return new ObjectMapper()
        .readTree(element.substring(BEGIN.length(), element.length() - END.length()));
  }

  private static String element(
      String name, String brand, @Nullable Money price, Availability availability) {
    OfferedPart part =
        new OfferedPart(
            new UUID(1, 2), null, "WB-7391-C", brand, name, availability, price, null, null);
    return ProductData.of(
        new PartSheet(
            part, List.of(), "Frenos", List.of("41060-50Y90"), List.of(), List.of(), List.of()),
        List.of(PICTURE),
        ADDRESS,
        "El Pistón");
  }
}
