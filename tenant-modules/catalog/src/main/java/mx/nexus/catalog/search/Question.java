package mx.nexus.catalog.search;

import java.util.List;

/**
 * What somebody asked for, taken apart.
 *
 * @param numberKey the whole text as a part's number; empty when it cannot be one
 * @param numbers single words that can be a part's number among others
 * @param words what is left, each in its one form ({@link Words})
 * @param said the same as it was typed, what is misspelt put right
 * @param unfinished whether the last word may be going on: no blank follows it yet
 * @param types kinds of part that the words name
 * @param vehicle the vehicle that was named
 * @param brands brands that were named
 */
public record Question(
    String numberKey,
    List<String> numbers,
    List<String> words,
    List<Words.Form> said,
    boolean unfinished,
    List<TypeWords> types,
    NamedVehicle vehicle,
    List<Integer> brands) {

  public Question {
    numbers = List.copyOf(numbers);
    words = List.copyOf(words);
    said = List.copyOf(said);
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
   * @param sure whether the kind is what the question is about: a {@code sensor de balata} is no
   *     {@code balata}
   */
  public record TypeWords(int typeId, List<String> rest, boolean sure) {

    public TypeWords {
      rest = List.copyOf(rest);
    }
  }
}
