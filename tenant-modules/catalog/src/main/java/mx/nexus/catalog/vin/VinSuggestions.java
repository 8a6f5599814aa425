package mx.nexus.catalog.vin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What may have been meant by a number that does not add up: characters that look alike. */
final class VinSuggestions {

  private static final int MOST = 3;
  private static final Map<Character, String> FORBIDDEN = Map.of('I', "1", 'O', "0", 'Q', "0");

  /** What people and cameras take for each other. */
  private static final Map<Character, String> ALIKE =
      Map.ofEntries(
          Map.entry('8', "B"),
          Map.entry('B', "8"),
          Map.entry('5', "S"),
          Map.entry('S', "5"),
          Map.entry('2', "Z"),
          Map.entry('Z', "2"),
          Map.entry('0', "D"),
          Map.entry('D', "0"),
          Map.entry('6', "G"),
          Map.entry('G', "6"),
          Map.entry('1', "L7"),
          Map.entry('7', "1"),
          Map.entry('L', "1"),
          Map.entry('U', "V"),
          Map.entry('V', "UY"),
          Map.entry('Y', "V"),
          Map.entry('M', "N"),
          Map.entry('N', "M"),
          Map.entry('3', "8"));

  private VinSuggestions() {}

  /** With digits for I, O and Q, when that makes a whole VIN; only if it checks, or none does. */
  static List<String> forMalformed(String normalized) {
    StringBuilder mended = new StringBuilder(normalized);
    for (int i = 0; i < mended.length(); i++) {
      String digit = FORBIDDEN.get(mended.charAt(i));
      if (digit != null) {
        mended.setCharAt(i, digit.charAt(0));
      }
    }
    String candidate = mended.toString();
    boolean whole = candidate.length() == Vin.LENGTH && candidate.chars().allMatch(Vin::isAllowed);
    return whole ? List.of(candidate) : List.of();
  }

  /** With one character that looks alike, so that the check digit agrees. */
  static List<String> forWrongCheckDigit(Vin vin) {
    List<String> found = new ArrayList<>();
    String text = vin.value();
    IntPredicate more = i -> i < Vin.LENGTH && found.size() < MOST;
    for (int i = 0; more.test(i); i++) {
      for (char other : ALIKE.getOrDefault(text.charAt(i), "").toCharArray()) {
        Vin changed = new Vin(text.substring(0, i) + other + text.substring(i + 1));
        if (changed.checkDigitValid() && found.size() < MOST) {
          found.add(changed.value());
        }
      }
    }
    return List.copyOf(found);
  }
}
