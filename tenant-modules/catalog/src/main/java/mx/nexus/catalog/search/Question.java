package mx.nexus.catalog.search;

import java.util.List;

/**
 * What somebody asked for, taken apart.
 *
 * @param numberKey the whole text as a part's number; empty when it cannot be one
 * @param numbers single words that can be a part's number among others
 * @param words what is left, each in its one form ({@link Words})
 * @param unfinished whether the last word may be going on: no blank follows it yet
 * @param types kinds of part that the words name
 * @param vehicle the vehicle that was named
 * @param brands brands that were named
 */
public record Question(
    String numberKey,
    List<String> numbers,
    List<String> words,
    boolean unfinished,
    List<TypeWords> types,
    NamedVehicle vehicle,
    List<Integer> brands) {

  public Question {
    numbers = List.copyOf(numbers);
    words = List.copyOf(words);
    types = List.copyOf(types);
    brands = List.copyOf(brands);
  }

  /** Whether nothing but a vehicle was named. */
  public boolean isVehicleOnly() {
    return vehicle.isNamed() && words.isEmpty() && brands.isEmpty() && numbers.isEmpty();
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return numberKey.isEmpty() && words.isEmpty() && brands.isEmpty() && !vehicle.isNamed();
  }

  /**
   * A kind of part and the words of the question that name it.
   *
   * @param typeId of the kind
   * @param rest the words that say more than the kind
   */
  public record TypeWords(int typeId, List<String> rest) {

    public TypeWords {
      rest = List.copyOf(rest);
    }
  }
}
