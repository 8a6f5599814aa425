package mx.nexus.catalog.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.nexus.catalog.generate.CuratedFile.Line;
import mx.nexus.platform.command.CommandFailed;

/**
 * The categories, part types and brands of the curated files; ids follow the order of the files.
 */
final class Assortment {

  private final List<Category> categories = new ArrayList<>();
  private final Map<String, PartType> types = new LinkedHashMap<>();
  private final Map<String, Brand> brands = new LinkedHashMap<>();
  private final Map<String, Brand> ofMake = new HashMap<>();
  private final Map<PartType, List<Brand>> makersOf = new HashMap<>();

  private Assortment() {}

  /** A part of the shop's shelves. */
  record Category(int id, String code, String spanish, String english) {}

  /** Reads them. */
  static Assortment read() {
    Assortment assortment = new Assortment();
    CuratedFile.read("categories.csv").forEach(assortment::addCategory);
    CuratedFile.read("brands.csv").forEach(assortment::addBrand);
    CuratedFile.read("part-types.csv").forEach(assortment::addType);
    return assortment;
  }

  List<Category> categories() {
    return categories;
  }

  List<PartType> types() {
    return List.copyOf(types.values());
  }

  List<Brand> brands() {
    return List.copyOf(brands.values());
  }

  /** The category's id. */
  int category(String code) {
    return categories.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow().id();
  }

  PartType type(String code) {
    return known(types, code);
  }

  /** Whose brand the car maker's own parts bear. */
  Brand ofMake(String make) {
    Brand brand = ofMake.get(make);
    if (brand == null) {
      throw new CommandFailed(
          "brands.csv has no brand for the maker's own parts of %s (column makes)".formatted(make));
    }
    return brand;
  }

  /** The independent brands that make a type. */
  List<Brand> makersOf(PartType type) {
    return known(makersOf, type);
  }

  private void addCategory(Line line) {
    categories.add(
        new Category(
            categories.size() + 1, line.text("code"), line.text("name_es"), line.text("name_en")));
  }

  private void addBrand(Line line) {
    Brand brand = Brand.of(brands.size() + 1, line);
    brands.put(brand.code(), brand);
    brand.makes().forEach(make -> ofMake.put(make, brand));
  }

  private void addType(Line line) {
    PartType type = PartType.of(types.size() + 1, line);
    types.put(type.code(), type);
    List<Brand> makers = new ArrayList<>();
    for (String code : type.brandCodes()) {
      Brand brand = known(brands, code);
      if (!brand.oem()) {
        makers.add(brand);
      }
    }
    makersOf.put(type, List.copyOf(makers));
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("The catalogue files do not know " + key);
    }
    return value;
  }
}
