package mx.nexus.catalog.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mx.nexus.catalog.generate.CuratedFile.Line;

/**
 * The numbers that people give to the lines of a curated file, in its column {@code number}. They
 * are the ids in every catalogue: a number stays with its line wherever the line stands, and is not
 * given again.
 */
final class GivenNumbers {

  private final int most;
  private final Map<Integer, Line> given = new HashMap<>();
  private final int next;

  /**
   * Those of a file.
   *
   * @param most the highest one that there may be
   */
  GivenNumbers(List<Line> lines, int most) {
    this.most = most;
    this.next = 1 + lines.stream().map(this::find).mapToInt(n -> n.orElse(0)).max().orElse(0);
  }

  /** The number that the next new line is to have. */
  int next() {
    return next;
  }

  /** The number of a line. */
  int of(Line line) {
    if (line.text("number").isEmpty()) {
      throw line.wrong("number is missing" + free());
    }
    int number =
        find(line)
            .orElseThrow(
                () ->
                    line.wrong(
                        "number \"%s\" is not a whole number between 1 and %d%s"
                            .formatted(line.text("number"), most, free())));
    Line former = given.putIfAbsent(number, line);
    if (former != null) {
      throw line.wrong("number %d is that of line %d%s".formatted(number, former.at(), free()));
    }
    return number;
  }

  private String free() {
    return next > most ? "" : "; the next free one is " + next;
  }

  private OptionalInt find(Line line) {
    String text = line.text("number");
    boolean digits = text.length() < 10 && text.matches("[1-9][0-9]*");
    return digits && Integer.parseInt(text) <= most
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
