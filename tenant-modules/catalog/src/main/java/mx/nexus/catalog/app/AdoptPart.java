package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.app.PartPage.PartView;
import mx.nexus.catalog.app.pricing.SuggestPrice;
import mx.nexus.inventory.ItemEntry;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Languages;
import org.jspecify.annotations.Nullable;

/** Takes a part of the shared catalogue into the shop's own list, linked to where it came from. */
@ApplicationScoped
public class AdoptPart {

  private static final int MOST_BARCODES = 20;

  private final PartPage parts;
  private final ItemEntry items;
  private final SuggestPrice prices;
  private final OwnParts own;

  @SuppressWarnings("NullAway")
  protected AdoptPart() {
    this(null, null, null, null);
  }

  @Inject
  public AdoptPart(PartPage parts, ItemEntry items, SuggestPrice prices, OwnParts own) {
    this.parts = parts;
    this.items = items;
    this.prices = prices;
    this.own = own;
  }

  /**
   * Takes the part.
   *
   * @param price what the customer pays, tax included; null for what the shop's rules suggest
   * @param cost before tax; null when nobody said it
   * @param sku the shop's own code; null for the maker's number
   * @return the part's id in the shop
   * @throws Conflict {@code catalog.part-adopted} when the shop has it already
   */
  public UUID adopt(
      UUID catalogPart, @Nullable Money price, @Nullable Money cost, @Nullable String sku) {
    PartView part = parts.get(catalogPart, null, Languages.SPANISH);
    if (part.own() != null) {
      throw new Conflict("catalog.part-adopted");
    }
    Money asked = price == null ? prices.of(part, cost).price() : price;
    if (asked == null) {
      throw InvalidInput.of("unitPrice", "required");
    }
    UUID item =
        items.enter(
            new ItemEntry.CatalogItem(
                catalogPart,
                sku == null || sku.isBlank() ? part.number() : sku,
                part.name(),
                part.brand(),
                first(numbers(part, "oem")),
                part.unit(),
                asked,
                cost,
                prices.taxRate(),
                numbers(part, "barcode")));
    own.changed();
    return item;
  }

  private static List<String> numbers(PartView part, String kind) {
    return part.numbers().stream()
        .filter(number -> number.kind().equals(kind))
        .map(PartPage.PartNumber::number)
        .limit(MOST_BARCODES)
        .toList();
  }

  private static String first(List<String> numbers) {
    return numbers.isEmpty() ? "" : numbers.get(0);
  }
}
