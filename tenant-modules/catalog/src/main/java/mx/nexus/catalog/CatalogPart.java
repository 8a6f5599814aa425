package mx.nexus.catalog;

import java.util.List;
import java.util.UUID;

/**
 * What the shared catalogue says about a part; nothing of any shop.
 *
 * @param number the maker's number
 * @param oemNumbers the car makers' numbers of it
 * @param fitment vehicles that it fits, year after year folded into ranges
 * @param equivalents parts of other makers that do the same, the popular ones first
 * @param successors the parts that took its place, the next one first
 */
public record CatalogPart(
    UUID id,
    String number,
    String brand,
    String name,
    String category,
    List<String> oemNumbers,
    List<Fact> facts,
    List<FittedVehicles> fitment,
    List<UUID> equivalents,
    List<UUID> successors) {

  public CatalogPart {
    oemNumbers = List.copyOf(oemNumbers);
    facts = List.copyOf(facts);
    fitment = List.copyOf(fitment);
    equivalents = List.copyOf(equivalents);
    successors = List.copyOf(successors);
  }

  /**
   * A fact about it, in the reader's language.
   *
   * @param value with its unit
   */
  public record Fact(String name, String value) {}

  /**
   * Vehicles that it fits.
   *
   * @param engines with commas between them
   * @param position where at the vehicle; empty when it does not matter
   */
  public record FittedVehicles(
      String make, String model, int yearFrom, int yearTo, String engines, String position) {

    /** {@code Nissan Tsuru 1992–2017}. */
    public String label() {
      String years = yearFrom == yearTo ? Integer.toString(yearTo) : yearFrom + "–" + yearTo;
      return make + " " + model + " " + years;
    }
  }
}
