package mx.nexus.catalog.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.nexus.platform.command.CommandFailed;

/**
 * A file of the curated catalogue data: CSV with a header row, UTF-8, no commas inside a field,
 * bars between the entries of a list. So plain that whoever knows cars can add a line; what is
 * wrong with one is said with its number.
 */
final class CuratedFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CuratedFile() {}

  /**
   * A line by the names of its columns.
   *
   * @param at its place in the file as editors count, the heading being 1
   */
  record Line(String file, int at, List<String> header, List<String> fields) {

    String text(String column) {
      int index = header.indexOf(column);
      if (index < 0) {
        throw new CommandFailed(file + " has no column " + column);
      }
      return fields.get(index);
    }

    /** A text that must be there. */
    String needed(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        throw wrong(column + " is missing");
      }
      return text;
    }

    int integer(String column) {
      try {
        return Integer.parseInt(text(column));
      } catch (NumberFormatException e) {
        throw wrong("%s \"%s\" is not a whole number".formatted(column, text(column)), e);
      }
    }

    double decimal(String column) {
      try {
        return Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw wrong("%s \"%s\" is not a number".formatted(column, text(column)), e);
      }
    }

    boolean flag(String column) {
      return switch (text(column)) {
        case "true" -> true;
        case "false" -> false;
        default ->
            throw wrong("%s \"%s\" is neither true nor false".formatted(column, text(column)));
      };
    }

    List<String> list(String column) {
      return split(text(column), "\\|");
    }

    /** What is wrong with it, for whoever wrote it. */
    CommandFailed wrong(String what) {
      return new CommandFailed(place() + what);
    }

    private CommandFailed wrong(String what, Throwable cause) {
      return new CommandFailed(place() + what, cause);
    }

    private String place() {
      return "%s line %d: ".formatted(file, at);
    }
  }

  /** The entries of a list; none for an empty text. */
  static List<String> split(String text, String separator) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
  }

  /** All lines of a file in order. */
  static List<Line> read(String name) {
    String path = "/catalog/" + name;
    try (InputStream in = CuratedFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + path);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file's text; empty ones are passed over. */
  static List<Line> parse(String name, String text) {
    List<String> header = List.of();
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (String raw : text.replace(BYTE_ORDER_MARK, "").lines().toList()) {
      at++;
      if (raw.isBlank()) {
        continue;
      }
      List<String> fields = Arrays.stream(raw.split(",", -1)).map(String::strip).toList();
      if (header.isEmpty()) {
        header = fields;
        continue;
      }
      Line line = new Line(name, at, header, fields);
      if (fields.size() != header.size()) {
        throw line.wrong("%d fields instead of %d".formatted(fields.size(), header.size()));
      }
      lines.add(line);
    }
    return lines;
  }
}
