package mx.nexus.catalog.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.nexus.catalog.exchange.References.NewBrand;
import mx.nexus.catalog.exchange.VehicleIndex.Model;
import mx.nexus.catalog.exchange.format.Column;
import mx.nexus.catalog.exchange.format.Entry;
import mx.nexus.catalog.exchange.format.SourceRecord;
import mx.nexus.catalog.exchange.format.SourceRecord.Problem;
import mx.nexus.catalog.rows.CopyText;
import mx.nexus.catalog.search.Words;

/**
 * Checks records one by one against what the catalogue knows by name, and puts their rows into the
 * staging tables. A record with anything wrong in it is refused as a whole. What can only be seen
 * with all rows together is checked when they are merged.
 */
final class Intake {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_NOTE = 1_000;
  private static final int MOST_POPULARITY = 999_999_999;
  private static final int MOST_QUANTITY = 999;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_BASE_VEHICLE = 999_999_999;
  private static final BigDecimal MOST_COMPONENTS = new BigDecimal(99_999);
  private static final List<String> STATES = List.of("active", "superseded", "discontinued");
  private static final List<String> KINDS = List.of("oem", "aftermarket", "superseded", "barcode");

  private final Staging staging;
  private final References references;
  private final boolean newBrands;
  private final List<Runnable> writes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param newBrands whether an unknown brand is taken in instead of refused
   */
  Intake(Staging staging, References references, boolean newBrands) {
    this.staging = staging;
    this.references = references;
    this.newBrands = newBrands;
  }

  void accept(SourceRecord record) {
    writes.clear();
    problems.clear();
    problems.addAll(record.problems());
    for (Entry entry : record.entries()) {
      new Row(record, entry).check();
    }
    if (problems.isEmpty()) {
      writes.forEach(Runnable::run);
    } else {
      staging.refuse(record, problems);
    }
    staging.endRecord(record);
  }

  /** One row being checked. */
  private final class Row {

    private final SourceRecord record;
    private final Facts facts;
    private final Entry entry;
    private final boolean withdrawn;

    Row(SourceRecord record, Entry entry) {
      this.record = record;
      this.entry = entry;
      this.facts = new Facts(entry, problems);
      this.withdrawn = facts.withdraws();
    }

    void check() {
      switch (entry.kind()) {
        case PARTS -> part();
        case NUMBERS -> number();
        case ATTRIBUTES -> attribute();
        case FITMENT -> fitment();
        case INTERCHANGE -> interchange();
        case SUPERSESSION -> supersession();
        case KITS -> kit();
      }
    }

    /** The id of a brand, kept until the record is written: a refused one brings none in. */
    private Brand brand(Column column) {
      String text = facts.needed(column, LONGEST_CODE);
      Optional<Integer> known = text.isEmpty() ? Optional.empty() : references.brand(text);
      boolean nameable = !Words.numberKey(text).isEmpty() && !text.startsWith("#");
      if (known.isEmpty() && !text.isEmpty() && !(newBrands && nameable)) {
        facts.wrong(column, "unknown brand", text);
      }
      return new Brand(text);
    }

    /** A brand by its name. */
    private final class Brand {

      private final String name;

      Brand(String name) {
        this.name = name;
      }

      int id() {
        return references.brand(name).orElseGet(this::takenIn);
      }

      private int takenIn() {
        NewBrand added = references.add(name);
        staging
            .rowsOf(StagingTable.BRAND)
            .number(added.id())
            .text(added.code())
            .text(added.name())
            .end();
        return added.id();
      }
    }

    private void part() {
      Brand brand = brand(Column.BRAND);
      String number = facts.number(Column.NUMBER);
      int type = facts.known(Column.TYPE, references::type);
      int position = facts.known(Column.POSITION, references::position);
      String name = facts.text(Column.NAME, LONGEST_NAME);
      String unit = facts.text(Column.UNIT, LONGEST_CODE);
      int popularity = facts.whole(Column.POPULARITY, -1, 0, MOST_POPULARITY);
      String price = facts.decimal(Column.PRICE, 2).map(BigDecimal::toPlainString).orElse("");
      String state = facts.oneOf(Column.STATE, STATES);
      boolean positioned = facts.has(Column.POSITION);
      writes.add(
          () -> {
            int brandId = brand.id();
            CopyText row =
                staging
                    .row(StagingTable.PART, record)
                    .flag(withdrawn)
                    .number(brandId)
                    .text(Words.numberKey(number))
                    .text(number);
            numberOr(row, type, type > 0);
            numberOr(row, position, positioned);
            row.textOrNull(name).textOrNull(unit);
            numberOr(row, popularity, popularity >= 0);
            row.textOrNull(price).textOrNull(state).end();
          });
    }

    private static void numberOr(CopyText row, int value, boolean given) {
      if (given) {
        row.number(value);
      } else {
        row.nothing();
      }
    }

    private void number() {
      Brand brand = brand(Column.BRAND);
      String part = facts.number(Column.NUMBER);
      facts.needed(Column.KIND, LONGEST_CODE);
      String kind = facts.oneOf(Column.KIND, KINDS);
      String number = facts.number(Column.OTHER_NUMBER);
      writes.add(
          () ->
              begin(StagingTable.NUMBER, brand, part)
                  .text(kind)
                  .text(number)
                  .text(Words.numberKey(number))
                  .end());
    }

    private void attribute() {
      Brand brand = brand(Column.BRAND);
      String part = facts.number(Column.NUMBER);
      String code = facts.needed(Column.CODE, LONGEST_CODE);
      String value =
          withdrawn
              ? facts.text(Column.VALUE, LONGEST_TEXT)
              : facts.needed(Column.VALUE, LONGEST_TEXT);
      String unit = facts.text(Column.UNIT, LONGEST_CODE);
      writes.add(
          () -> begin(StagingTable.ATTRIBUTE, brand, part).text(code).text(value).text(unit).end());
    }

    private void interchange() {
      Brand brand = brand(Column.BRAND);
      String part = facts.number(Column.NUMBER);
      Brand other = brand(Column.OTHER_BRAND);
      String number = facts.number(Column.OTHER_NUMBER);
      writes.add(() -> begin(StagingTable.INTERCHANGE, brand, part, other, number).end());
    }

    private void supersession() {
      Brand brand = brand(Column.BRAND);
      String part = facts.number(Column.NUMBER);
      Brand other = brand(Column.NEW_BRAND);
      String number = facts.number(Column.NEW_NUMBER);
      String since = facts.day(Column.SINCE);
      writes.add(
          () ->
              begin(StagingTable.SUPERSESSION, brand, part, other, number).textOrNull(since).end());
    }

    private void kit() {
      Brand brand = brand(Column.BRAND);
      String part = facts.number(Column.NUMBER);
      Brand other = brand(Column.COMPONENT_BRAND);
      String number = facts.number(Column.COMPONENT_NUMBER);
      BigDecimal quantity = facts.decimal(Column.QUANTITY, 3).orElse(BigDecimal.ONE);
      if (quantity.signum() == 0 || quantity.compareTo(MOST_COMPONENTS) > 0) {
        facts.wrong(
            Column.QUANTITY,
            "more than 0, at most " + MOST_COMPONENTS,
            entry.text(Column.QUANTITY));
      }
      writes.add(
          () ->
              begin(StagingTable.KIT, brand, part, other, number)
                  .text(quantity.toPlainString())
                  .end());
    }

    private void fitment() {
      Brand brand = brand(Column.BRAND);
      String part = facts.number(Column.NUMBER);
      int type = facts.known(Column.TYPE, references::type);
      int position = facts.known(Column.POSITION, references::position);
      int quantity = facts.whole(Column.QUANTITY, 1, 1, MOST_QUANTITY);
      String notes = facts.text(Column.NOTES, LONGEST_NOTE);
      String qualifiers = facts.text(Column.QUALIFIERS, LONGEST_NOTE);
      String json = qualifiers.isEmpty() ? "" : Qualifiers.toJson(qualifiers).orElse("");
      if (json.isEmpty() && !qualifiers.isEmpty()) {
        facts.wrong(Column.QUALIFIERS, "written as abs=true; ac=false", qualifiers);
      }
      List<Integer> fitting = vehicles();
      writes.add(
          () -> {
            for (int vehicle : fitting) {
              CopyText row = begin(StagingTable.FITMENT, brand, part);
              numberOr(row, type, type > 0);
              row.number(vehicle)
                  .number(position)
                  .number(quantity)
                  .textOrNull(notes)
                  .textOrNull(json)
                  .end();
            }
          });
    }

    private List<Integer> vehicles() {
      VehicleIndex index = references.vehicles();
      Set<Integer> engines = Set.of();
      String engine = entry.text(Column.ENGINE);
      if (!engine.isEmpty()) {
        engines = index.engines(engine);
        if (engines.isEmpty()) {
          facts.wrong(Column.ENGINE, "unknown engine", engine);
          return List.of();
        }
      }
      if (facts.has(Column.BASE_VEHICLE)) {
        return ofBase(index, engines);
      }
      Optional<Model> model = model(index);
      int from = facts.whole(Column.YEAR_FROM, 0, FIRST_YEAR, LAST_YEAR);
      int to = facts.whole(Column.YEAR_TO, from, FIRST_YEAR, LAST_YEAR);
      if (!facts.has(Column.YEAR_FROM)) {
        facts.wrong(Column.YEAR_FROM, "missing", "");
      } else if (to < from) {
        facts.wrong(Column.YEAR_TO, "before the first year", from + "–" + to);
      } else if (model.isPresent() && from > 0) {
        return ofYears(model.get(), from, to, engines);
      }
      return List.of();
    }

    private List<Integer> ofBase(VehicleIndex index, Set<Integer> engines) {
      int base = facts.whole(Column.BASE_VEHICLE, 0, 1, MOST_BASE_VEHICLE);
      if (base == 0) {
        return List.of();
      }
      Optional<Model> model = index.modelOfBase(base);
      if (model.isEmpty()) {
        facts.wrong(Column.BASE_VEHICLE, "unknown base vehicle", Integer.toString(base));
        return List.of();
      }
      int year = VehicleIndex.yearOfBase(base);
      return ofYears(model.get(), year, year, engines);
    }

    private Optional<Model> model(VehicleIndex index) {
      String make = facts.needed(Column.MAKE, LONGEST_TEXT);
      String model = facts.needed(Column.MODEL, LONGEST_TEXT);
      if (make.isEmpty() || model.isEmpty()) {
        return Optional.empty();
      }
      Optional<Integer> makeId = index.make(make);
      if (makeId.isEmpty()) {
        facts.wrong(Column.MAKE, "unknown make", make);
        return Optional.empty();
      }
      Optional<Model> found = index.model(makeId.get(), model);
      if (found.isEmpty()) {
        facts.wrong(Column.MODEL, "unknown model of this make", make + " " + model);
      }
      return found;
    }

    private List<Integer> ofYears(Model model, int from, int to, Set<Integer> engines) {
      if (from < model.firstYear() || to > model.lastYear()) {
        facts.wrong(
            Column.YEAR_FROM,
            "outside the years of the %s, %d–%d"
                .formatted(model.name(), model.firstYear(), model.lastYear()),
            from + "–" + to);
        return List.of();
      }
      List<Integer> fitting = new ArrayList<>();
      for (int year = from; year <= to; year++) {
        List<Integer> ofYear = model.of(year, engines);
        if (ofYear.isEmpty()) {
          facts.wrong(
              engines.isEmpty() ? Column.YEAR_FROM : Column.ENGINE,
              engines.isEmpty()
                  ? "there is no %s of that year".formatted(model.name())
                  : "there is no %s of that year with this engine".formatted(model.name()),
              Integer.toString(year));
          return List.of();
        }
        fitting.addAll(ofYear);
      }
      return List.copyOf(fitting);
    }

    private CopyText begin(StagingTable table, Brand brand, String part) {
      int id = brand.id();
      return staging.row(table, record).flag(withdrawn).number(id).text(Words.numberKey(part));
    }

    private CopyText begin(
        StagingTable table, Brand brand, String part, Brand other, String number) {
      int otherId = other.id();
      return begin(table, brand, part).number(otherId).text(Words.numberKey(number));
    }
  }
}
