package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.OwnPartSearch;
import mx.nexus.catalog.PartHit;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.problem.Bundles;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one part of the catalogue: numbers, attributes, the vehicles it fits, what takes
 * its place, and what the shop has of all that.
 */
@ApplicationScoped
public class PartPage {

  private static final String BUNDLE = "mx.nexus.catalog.messages";
  private static final int MOST_EQUIVALENTS = 60;
  private static final int MOST_FITMENTS = 200;

  /** Year after year is folded into ranges, engines of the same range stand together. */
  private static final String FITMENT =
      """
      with runs as (
        select v.model_id, v.engine_id, vp.position_id, v.year,
               v.year - dense_rank() over (partition by v.model_id, v.engine_id, vp.position_id
                                           order by v.year) as run
          from vehicle_parts vp join vehicle v on v.id = vp.vehicle_id
         where vp.part_id = ?),
      ranges as (
        select model_id, engine_id, position_id, min(year) as year_from, max(year) as year_to
          from runs group by model_id, engine_id, position_id, run)
      select mk.name as make, m.name as model, r.year_from, r.year_to, p.name_es as position,
             string_agg(e.name, ', ' order by e.litres, e.name) as engines
        from ranges r
        join vehicle_model m on m.id = r.model_id
        join vehicle_make mk on mk.id = m.make_id
        join vehicle_engine e on e.id = r.engine_id
        join part_position p on p.id = r.position_id
       group by mk.name, m.name, r.year_from, r.year_to, p.name_es
       order by mk.name, m.name, r.year_from
       limit ?
      """;

  private static final String PART =
      """
      select p.id, p.number, p.name, p.unit, p.list_price, p.state, b.name as brand,
             c.name_es as category, t.name_es as type, pp.name_es as position
        from part p
        join part_brand b on b.id = p.brand_id
        join part_type t on t.id = p.type_id
        join part_category c on c.id = t.category_id
        join part_position pp on pp.id = p.position_id
      """;

  private final Catalogue catalogue;
  private final ItemLookup items;
  private final PartImages images;

  @SuppressWarnings("NullAway")
  protected PartPage() {
    this(null, null, null);
  }

  @Inject
  public PartPage(Catalogue catalogue, ItemLookup items, PartImages images) {
    this.catalogue = catalogue;
    this.items = items;
    this.images = images;
  }

  /**
   * A part.
   *
   * @param number the maker's number
   * @param state whether it is sold: active, superseded or discontinued
   * @param listPrice what the catalogue suggests; empty when it says nothing
   * @param own the part as the shop has it; empty when it does not
   * @param supersededBy the parts that took its place, the next one first
   * @param replaces the parts whose place it took
   * @param kit what it consists of, when it is a kit
   * @param equivalents parts of other makers that do the same, those on hand first
   * @param images the shop's own first, then the catalogue's
   */
  public record PartView(
      UUID partId,
      @Example("WB-7391-C") String number,
      @Example("Wagner") String brand,
      @Example("Balata delantera cerámica") String name,
      @Example("Frenos") String category,
      @Example("Balata") String type,
      @Example("delantera") String position,
      @Example("juego") String unit,
      @Example("active") String state,
      @Example("438.00") @Nullable Money listPrice,
      @Nullable Stock own,
      List<PartNumber> numbers,
      List<Attribute> attributes,
      List<Fitment> fitment,
      List<Other> supersededBy,
      List<Other> replaces,
      List<Component> kit,
      List<Other> equivalents,
      List<PartImage> images) {

    public PartView {
      numbers = List.copyOf(numbers);
      attributes = List.copyOf(attributes);
      fitment = List.copyOf(fitment);
      supersededBy = List.copyOf(supersededBy);
      replaces = List.copyOf(replaces);
      kit = List.copyOf(kit);
      equivalents = List.copyOf(equivalents);
      images = List.copyOf(images);
    }
  }

  /**
   * Another number of the part.
   *
   * @param kind {@code oem}, {@code aftermarket}, {@code superseded} or {@code barcode}
   */
  public record PartNumber(@Example("oem") String kind, @Example("41060-50Y90") String number) {}

  /**
   * A fact about it.
   *
   * @param name of the code, in the reader's language
   */
  public record Attribute(
      @Example("material") String code,
      @Example("Material") String name,
      @Example("cerámica") String value,
      @Example("") String unit) {}

  /** Vehicles that it fits, year after year folded into a range. */
  public record Fitment(
      @Example("Nissan") String make,
      @Example("Tsuru") String model,
      @Example("1992") int yearFrom,
      @Example("2017") int yearTo,
      @Example("1.6 L L4 gasolina") String engines,
      @Example("delantera") String position) {}

  /** What the shop has of a part and asks for it. */
  public record Stock(
      UUID itemId,
      @Example("WB-7391-C") String sku,
      @Example("412.00") Money price,
      @Example("4") Quantity inBranch,
      @Example("2") Quantity elsewhere) {}

  /** Another part, beside this one. */
  public record Other(
      UUID partId,
      @Example("FR-2210") String number,
      @Example("Fritec") String brand,
      @Example("Balata delantera semimetálica") String name,
      @Example("active") String state,
      @Example("389.00") @Nullable Money listPrice,
      @Nullable Stock own) {

    boolean isOnHand() {
      return own != null && own.inBranch().plus(own.elsewhere()).isPositive();
    }
  }

  /** What a kit has in it, and how many. */
  public record Component(Other part, @Example("1") Quantity quantity) {}

  /**
   * The part of an id of the catalogue.
   *
   * @throws NotFound {@code catalog.part-unknown}
   */
  public PartView get(UUID id, @Nullable UUID branchId, Locale language) {
    var number = CatalogIds.PART.find(id);
    if (number.isEmpty()) {
      throw new NotFound("catalog.part-unknown");
    }
    return catalogue
        .database()
        .flatMap(db -> new Reading(db, number.getAsInt(), branchId, language).part())
        .orElseThrow(() -> new NotFound("catalog.part-unknown"));
  }

  /** One part being read. */
  private final class Reading {

    private final CatalogDatabase db;
    private final int id;
    private final @Nullable UUID branchId;
    private final Locale language;

    Reading(CatalogDatabase db, int id, @Nullable UUID branchId, Locale language) {
      this.db = db;
      this.id = id;
      this.branchId = branchId;
      this.language = language;
    }

    Optional<PartView> part() {
      List<Facts> successors = successors();
      List<Facts> predecessors =
          others(" join part_supersession s on s.old_part_id = p.id where s.new_part_id = ?");
      List<Facts> equivalents =
          others(
              """
               where p.id in (select o.part_id from part_interchange g
                                join part_interchange o on o.group_id = g.group_id
                               where g.part_id = ? and o.part_id <> g.part_id)
               order by p.popularity desc
              """);
      List<Count> components =
          db.list(
              PART.replace("p.id,", "p.id, k.quantity,")
                  + " join part_kit_component k on k.part_id = p.id where k.kit_part_id = ?",
              row -> new Count(facts(row), row.quantity("quantity")),
              id);
      return db.one(PART + " where p.id = ?", PartPage::facts, id)
          .map(
              facts -> {
                List<Facts> all = new ArrayList<>(List.of(facts));
                all.addAll(successors);
                all.addAll(predecessors);
                all.addAll(equivalents);
                components.forEach(each -> all.add(each.facts()));
                Map<UUID, Stock> stock = stock(all);
                return new PartView(
                    facts.partId(),
                    facts.number(),
                    facts.brand(),
                    facts.name(),
                    facts.category(),
                    facts.type(),
                    facts.position(),
                    facts.unit(),
                    facts.state(),
                    facts.listPrice(),
                    stock.get(facts.partId()),
                    numbers(),
                    attributes(),
                    fitment(),
                    beside(successors, stock),
                    beside(predecessors, stock),
                    components.stream()
                        .map(each -> new Component(each.facts().beside(stock), each.quantity()))
                        .toList(),
                    onHandFirst(beside(equivalents, stock)),
                    images.of(facts.partId(), itemOf(stock.get(facts.partId()))));
              });
    }

    private List<Facts> others(String condition) {
      return db.list(PART + condition + " limit " + MOST_EQUIVALENTS, PartPage::facts, id);
    }

    /** Along the chain; a chain that bites its tail ends where it began. */
    private List<Facts> successors() {
      return db.list(
          """
          with recursive chain as (
            select new_part_id as id, 1 as step from part_supersession where old_part_id = ?
            union all
            select s.new_part_id, c.step + 1 from chain c
              join part_supersession s on s.old_part_id = c.id where c.step < 10)
          """
              + PART
              + " join chain on chain.id = p.id order by chain.step",
          PartPage::facts,
          id);
    }

    private List<PartNumber> numbers() {
      return db.list(
          "select kind, number from part_number where part_id = ? order by kind, number limit 100",
          row -> new PartNumber(row.text("kind"), row.text("number")),
          id);
    }

    private List<Attribute> attributes() {
      return db.list(
          "select code, value, unit from part_attribute where part_id = ? order by code limit 100",
          row ->
              new Attribute(
                  row.text("code"),
                  Bundles.find(BUNDLE, "catalog.attribute." + row.text("code"), language)
                      .orElse(row.text("code")),
                  row.text("value"),
                  row.text("unit")),
          id);
    }

    private List<Fitment> fitment() {
      return db.list(
          FITMENT,
          row ->
              new Fitment(
                  row.text("make"),
                  row.text("model"),
                  row.integer("year_from"),
                  row.integer("year_to"),
                  row.text("engines"),
                  row.text("position")),
          id,
          MOST_FITMENTS);
    }

    private Map<UUID, Stock> stock(List<Facts> parts) {
      return items.linkedTo(parts.stream().map(Facts::partId).toList(), branchId).stream()
          .map(OwnPartSearch::hit)
          .filter(hit -> hit.catalogPartId() != null)
          .collect(
              Collectors.toMap(
                  PartHit::catalogPartId, PartPage::stockOf, (first, second) -> first));
    }
  }

  private static @Nullable UUID itemOf(@Nullable Stock own) {
    return own == null ? null : own.itemId();
  }

  private static Stock stockOf(PartHit hit) {
    return new Stock(hit.partId(), hit.number(), hit.price(), hit.inBranch(), hit.elsewhere());
  }

  private static List<Other> beside(List<Facts> parts, Map<UUID, Stock> stock) {
    return parts.stream().map(part -> part.beside(stock)).toList();
  }

  private static List<Other> onHandFirst(List<Other> parts) {
    return parts.stream().sorted((a, b) -> Boolean.compare(b.isOnHand(), a.isOnHand())).toList();
  }

  private record Count(Facts facts, Quantity quantity) {}

  /** A part without what hangs on it. */
  private record Facts(
      UUID partId,
      String number,
      String brand,
      String name,
      String category,
      String type,
      String position,
      String unit,
      String state,
      @Nullable Money listPrice) {

    Other beside(Map<UUID, Stock> stock) {
      return new Other(partId, number, brand, name, state, listPrice, stock.get(partId));
    }
  }

  private static Facts facts(Row row) {
    return new Facts(
        CatalogIds.PART.of(row.integer("id")),
        row.text("number"),
        row.text("brand"),
        row.text("name"),
        row.text("category"),
        row.text("type"),
        row.text("position"),
        row.text("unit"),
        row.text("state"),
        row.findMoney("list_price").orElse(null));
  }
}
