package mx.nexus.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.PartResults;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.junit.jupiter.api.Test;

class CatalogResourceTest {

  private static final List<PartHit> PARTS =
      List.of(part("BP-1055", "Bosch"), part("BP-1056", "Bosch"), part("WB-7391", "Wagner"));

  private final CatalogResource catalog = new CatalogResource();

  CatalogResourceTest() {
    catalog.search = CatalogResourceTest::search;
  }

  @Test
  void findsTheBrandBehindTheLimit() {
    SearchAnswer answer = catalog.search("balata", null, "wagner", 2);

    assertThat(answer.items()).extracting(SearchAnswer.Part::number).containsExactly("WB-7391");
  }

  @Test
  void countsBrandsAsBeforeOneWasChosen() {
    SearchAnswer answer = catalog.search("balata", null, "Wagner", 20);

    assertThat(answer.facets().brands())
        .containsExactly(new SearchAnswer.Facet("Bosch", 2), new SearchAnswer.Facet("Wagner", 1));
  }

  @Test
  void aBlankBrandIsNone() {
    assertThat(catalog.search("balata", null, " ", 20).items()).hasSize(3);
  }

  private static PartResults search(PartQuery query) {
    Stream<PartHit> fitting =
        PARTS.stream()
            .filter(part -> query.brand() == null || part.brand().equalsIgnoreCase(query.brand()));
    return new PartResults(InputKind.WORDS, Quantity.ONE, fitting.limit(query.limit()).toList());
  }

  private static PartHit part(String number, String brand) {
    return new PartHit(
        Ids.next(),
        number,
        "",
        brand,
        "Balata",
        Money.mxn("412"),
        null,
        Quantity.ONE,
        Quantity.ZERO,
        false);
  }
}
