package mx.nexus.catalog.search;

import java.util.List;

/**
 * A vehicle as words name it, from a make alone to one engine of one year.
 *
 * @param makeIds makes that were named without a model
 * @param modelIds models that were named
 * @param yearFrom first year wanted; 0 when none was named
 * @param yearTo last year wanted; 0 when none was named
 * @param litres displacement in tenths of a litre; 0 when none was named
 */
public record NamedVehicle(
    List<Integer> makeIds, List<Integer> modelIds, int yearFrom, int yearTo, int litres) {

  /** No vehicle. */
  public static final NamedVehicle NONE = new NamedVehicle(List.of(), List.of(), 0, 0, 0);

  public NamedVehicle {
    makeIds = List.copyOf(makeIds);
    modelIds = List.copyOf(modelIds);
  }

  /** Whether a make or model was named; a year alone names no vehicle. */
  public boolean isNamed() {
    return !makeIds.isEmpty() || !modelIds.isEmpty();
  }

  /** Whether more than make and model is wanted. */
  public boolean isNarrow() {
    return yearFrom > 0 || litres > 0;
  }

  /** The same without year and litres. */
  public NamedVehicle wide() {
    return new NamedVehicle(makeIds, modelIds, 0, 0, 0);
  }

  boolean wantsYear(int year) {
    return yearFrom == 0 || (year >= yearFrom && year <= yearTo);
  }

  boolean wantsLitres(int tenths) {
    return litres == 0 || tenths == litres;
  }
}
