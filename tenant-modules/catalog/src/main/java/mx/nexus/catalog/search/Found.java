package mx.nexus.catalog.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the shared catalogue.
 *
 * @param hits best first
 * @param brands how many of the matches each brand has, by its id
 * @param categories the same by category
 * @param positions the same by position
 * @param counted whether all matches were counted, or only the most popular of very many
 */
public record Found(
    List<Hit> hits,
    Map<Integer, Integer> brands,
    Map<Integer, Integer> categories,
    Map<Integer, Integer> positions,
    boolean counted) {

  /** Nothing. */
  public static final Found NOTHING = new Found(List.of(), Map.of(), Map.of(), Map.of(), true);

  public Found {
    hits = List.copyOf(hits);
    brands = Map.copyOf(brands);
    categories = Map.copyOf(categories);
    positions = Map.copyOf(positions);
  }

  /**
   * A part of the catalogue.
   *
   * @param exact whether the question is one of its numbers
   * @param fits whether it fits the vehicle that was chosen or named; null when none was
   * @param lacks what was asked for and it does not have; empty for an answer to all of it
   */
  public record Hit(
      int partId,
      String number,
      String name,
      int brandId,
      int categoryId,
      int positionId,
      boolean exact,
      @Nullable Boolean fits,
      List<Lack> lacks) {

    public Hit {
      lacks = List.copyOf(lacks);
    }
  }
}
