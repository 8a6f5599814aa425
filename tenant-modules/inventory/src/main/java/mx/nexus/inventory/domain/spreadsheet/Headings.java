package mx.nexus.inventory.domain.spreadsheet;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** Guesses from headings, Spanish or English, what the columns of a sheet are. */
public final class Headings {

  private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9%]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<ImportField, List<String>> NAMES =
      Map.ofEntries(
          entry(
              ImportField.SKU,
              List.of(
                  "sku",
                  "clave",
                  "codigo",
                  "cod",
                  "code",
                  "articulo",
                  "codigo articulo",
                  "codigo interno",
                  "clave interna",
                  "codigo producto",
                  "clave producto",
                  "item",
                  "no articulo",
                  "id",
                  "part",
                  "clave articulo",
                  "codigo de producto")),
          entry(
              ImportField.NAME,
              List.of(
                  "nombre",
                  "descripcion",
                  "name",
                  "description",
                  "producto",
                  "nombre producto",
                  "descripcion producto",
                  "descripcion articulo",
                  "refaccion",
                  "parte",
                  "descripcion corta",
                  "nombre del producto",
                  "product")),
          entry(
              ImportField.BRAND,
              List.of("marca", "brand", "fabricante", "manufacturer", "linea", "maker")),
          entry(
              ImportField.OEM_NUMBER,
              List.of(
                  "numero de parte",
                  "no parte",
                  "no de parte",
                  "num parte",
                  "numero parte",
                  "oem",
                  "numero oem",
                  "part number",
                  "oem number",
                  "oem no",
                  "no oem",
                  "numero original",
                  "no original",
                  "part no",
                  "num de parte",
                  "oemnumber")),
          entry(
              ImportField.BARCODE,
              List.of(
                  "codigo de barras",
                  "codigo barras",
                  "cod barras",
                  "barcode",
                  "barcodes",
                  "ean",
                  "upc",
                  "ean13",
                  "codigos de barras",
                  "cb",
                  "gtin")),
          entry(
              ImportField.UNIT,
              List.of("unidad", "unit", "um", "u m", "unidad de medida", "medida", "uom", "udm")),
          entry(
              ImportField.UNIT_PRICE,
              List.of(
                  "precio",
                  "price",
                  "precio venta",
                  "precio de venta",
                  "precio publico",
                  "precio al publico",
                  "pv",
                  "p venta",
                  "precio con iva",
                  "precio iva incluido",
                  "unit price",
                  "unitprice",
                  "precio final",
                  "precio 1",
                  "precio unitario",
                  "sale price",
                  "p publico",
                  "precio neto")),
          entry(
              ImportField.NET_PRICE,
              List.of(
                  "precio sin iva",
                  "precio antes de iva",
                  "precio mas iva",
                  "price before tax",
                  "net price",
                  "precio s iva",
                  "precio sin impuestos",
                  "netprice")),
          entry(
              ImportField.RETAIL_PRICE,
              List.of(
                  "precio lista",
                  "precio de lista",
                  "list price",
                  "precio sugerido",
                  "precio sugerido publico",
                  "retail price",
                  "retailprice",
                  "msrp")),
          entry(
              ImportField.COST,
              List.of(
                  "costo",
                  "cost",
                  "costo unitario",
                  "precio compra",
                  "precio de compra",
                  "ultimo costo",
                  "costo promedio",
                  "unit cost",
                  "precio costo")),
          entry(
              ImportField.TAX_RATE,
              List.of(
                  "iva",
                  "% iva",
                  "iva %",
                  "tasa iva",
                  "tasa de iva",
                  "tax",
                  "tax rate",
                  "vat",
                  "impuesto",
                  "taxrate")),
          entry(
              ImportField.CORE_VALUE,
              List.of(
                  "casco",
                  "core",
                  "valor casco",
                  "importe casco",
                  "core value",
                  "corevalue",
                  "core charge",
                  "deposito casco",
                  "valor de casco")),
          entry(
              ImportField.MINIMUM_STOCK,
              List.of(
                  "minimo",
                  "stock minimo",
                  "existencia minima",
                  "min",
                  "punto de reorden",
                  "minimum",
                  "minimum stock",
                  "reorden",
                  "inventario minimo",
                  "minimumstock",
                  "reorder point",
                  "min stock")),
          entry(
              ImportField.STOCK,
              List.of(
                  "existencia",
                  "existencias",
                  "stock",
                  "cantidad",
                  "inventario",
                  "qty",
                  "quantity",
                  "on hand",
                  "existencia actual",
                  "disponible",
                  "cant",
                  "piezas",
                  "exist")));

  private static final Map<String, ImportField> BY_NAME = byName();

  private Headings() {}

  /**
   * What each column probably is; columns that say nothing are left out, and of two columns for the
   * same field the first one wins.
   *
   * @param learned what this shop chose before, by {@link #plain} heading; empty: not to be read
   * @param branches ids of the shop's branches by code and by name, for stock per branch
   */
  public static Map<Integer, ColumnTarget> guess(
      List<String> header,
      Map<String, Optional<ColumnTarget>> learned,
      Map<String, UUID> branches) {
    Map<String, UUID> plainBranches = new HashMap<>();
    branches.forEach((name, id) -> plainBranches.put(plain(name), id));
    Map<Integer, ColumnTarget> guessed = new TreeMap<>();
    Set<ColumnTarget> taken = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      guessOne(plain(header.get(i)), learned, plainBranches)
          .filter(target -> target.field() == ImportField.BARCODE || taken.add(target))
          .ifPresent(target -> guessed.put(column, target));
    }
    return guessed;
  }

  private static Optional<ColumnTarget> guessOne(
      String heading, Map<String, Optional<ColumnTarget>> learned, Map<String, UUID> branches) {
    if (heading.isEmpty()) {
      return Optional.empty();
    }
    if (learned.containsKey(heading)) {
      return learned.getOrDefault(heading, Optional.empty());
    }
    ImportField known = BY_NAME.get(heading);
    return known != null
        ? Optional.of(ColumnTarget.of(known))
        : stockOfBranch(heading, branches).map(id -> new ColumnTarget(ImportField.STOCK, id));
  }

  /** {@code "Existencia Sur"}, {@code "stock mtz"}, or just the branch. */
  private static Optional<UUID> stockOfBranch(String heading, Map<String, UUID> branches) {
    for (String stock : NAMES.getOrDefault(ImportField.STOCK, List.of())) {
      if (heading.startsWith(stock + " ")) {
        UUID named = branches.get(heading.substring(stock.length() + 1));
        if (named != null) {
          return Optional.of(named);
        }
      }
    }
    return Optional.ofNullable(branches.get(heading));
  }

  /** Whether this heading alone says what its column is. */
  static boolean isKnown(String heading) {
    return BY_NAME.containsKey(plain(heading));
  }

  /** A heading without accents, case and punctuation. */
  public static String plain(String heading) {
    String marked = Normalizer.normalize(heading, Normalizer.Form.NFD);
    String folded = MARKS.matcher(marked).replaceAll("").toLowerCase(Locale.ROOT);
    return NOT_PLAIN.matcher(folded).replaceAll(" ").strip();
  }

  private static Map<String, ImportField> byName() {
    Map<String, ImportField> byName = new HashMap<>();
    NAMES.forEach((field, names) -> names.forEach(name -> byName.put(name, field)));
    return Map.copyOf(byName);
  }
}
