package mx.nexus.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.app.CounterSearch.CounterHit;
import mx.nexus.catalog.app.CounterSearch.CounterResults;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.Names;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.junit.jupiter.api.Test;

class SearchAnswerTest {

  private static final Names NAMES =
      new Names(Map.of(1, "Bosch", 2, "Wagner"), Map.of(7, "Frenos"), Map.of(0, ""));

  @Test
  void countsPartsOfTheCatalogueAndOwnOnesByBrand() {
    CounterHit own = new CounterHit(own("Bosch"), null, "Bosch", "", null, List.of());
    CounterHit shared = new CounterHit(null, shared(), "Wagner", "Frenos", true, List.of());

    SearchAnswer answer =
        SearchAnswer.of(
            results(own, shared), results(own, shared), SearchAnswer.Following.NOTHING, 3_420_000);

    assertThat(answer.facets().brands())
        .containsExactly(new SearchAnswer.Facet("Bosch", 11), new SearchAnswer.Facet("Wagner", 3));
    assertThat(answer.facets().inStock()).isOne();
    assertThat(answer.tookMs()).isEqualByComparingTo("3.42");
  }

  @Test
  void aPartThatTheShopDoesNotHaveHasNoPrice() {
    SearchAnswer answer =
        answer(new CounterHit(null, shared(), "Wagner", "Frenos", true, List.of()));

    SearchAnswer.Part part = answer.items().get(0);
    assertThat(part.own()).isFalse();
    assertThat(part.partId()).isEqualTo(CatalogIds.PART.of(42)).isEqualTo(part.catalogPartId());
    assertThat(part.price()).isNull();
    assertThat(part.inStock()).isEqualTo(Quantity.ZERO);
    assertThat(part.fits()).isTrue();
  }

  @Test
  void aPartThatTheShopHasIsShownAsTheShopHasIt() {
    PartHit own = own("Wagner");

    SearchAnswer answer =
        answer(new CounterHit(own, shared(), "Wagner", "Frenos", true, List.of()));

    SearchAnswer.Part part = answer.items().get(0);
    assertThat(part.partId()).isEqualTo(own.partId());
    assertThat(part.price()).isEqualTo(Money.mxn("412"));
    assertThat(part.category()).isEqualTo("Frenos");
    assertThat(part.fits()).isTrue();
  }

  @Test
  void countsBrandsAsBeforeOneWasChosen() {
    CounterHit own = new CounterHit(own("Bosch"), null, "Bosch", "", null, List.of());
    CounterHit shared = new CounterHit(null, shared(), "Wagner", "Frenos", true, List.of());

    SearchAnswer answer =
        SearchAnswer.of(results(shared), results(own, shared), SearchAnswer.Following.NOTHING, 0);

    assertThat(answer.items()).extracting(SearchAnswer.Part::brand).containsExactly("Wagner");
    assertThat(answer.facets().brands())
        .containsExactly(new SearchAnswer.Facet("Bosch", 11), new SearchAnswer.Facet("Wagner", 3));
  }

  private static SearchAnswer answer(CounterHit hit) {
    return SearchAnswer.of(results(hit), results(hit), SearchAnswer.Following.NOTHING, 0);
  }

  private static CounterResults results(CounterHit... hits) {
    Found found = new Found(List.of(), Map.of(1, 10, 2, 3), Map.of(7, 13), Map.of(0, 13), true);
    return new CounterResults(
        InputKind.WORDS, Quantity.ONE, List.of(hits), found, NAMES, 1, false, List.of(), null);
  }

  private static Found.Hit shared() {
    return new Found.Hit(42, "WB-7391-C", "Balata delantera", 2, 7, 0, false, true, List.of());
  }

  private static PartHit own(String brand) {
    UUID catalogPart = CatalogIds.PART.of(42);
    return new PartHit(
        Ids.next(),
        "B-1",
        "",
        brand,
        "Balata",
        Money.mxn("412"),
        null,
        Quantity.ONE,
        Quantity.ZERO,
        false,
        catalogPart);
  }
}
