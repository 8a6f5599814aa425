package mx.nexus.catalog.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of the curated catalogue data: CSV with a header row, UTF-8, no commas inside a field,
 * bars between the entries of a list. So plain that whoever knows cars can add a line.
 */
final class CuratedFile {

  private CuratedFile() {}

  /** A line by the names of its columns. */
  record Line(String file, List<String> header, List<String> fields) {

    String text(String column) {
      int at = header.indexOf(column);
      if (at < 0) {
        throw new IllegalStateException(file + " has no column " + column);
      }
      return fields.get(at);
    }

    int integer(String column) {
      return Integer.parseInt(text(column));
    }

    double decimal(String column) {
      return Double.parseDouble(text(column));
    }

    boolean flag(String column) {
      return Boolean.parseBoolean(text(column));
    }

    List<String> list(String column) {
      return split(text(column), "\\|");
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
      return lines(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> lines(String name, BufferedReader reader) throws IOException {
    List<String> header = List.of();
    List<Line> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      List<String> fields = Arrays.asList(line.split(",", -1));
      if (header.isEmpty()) {
        header = fields;
      } else if (fields.size() == header.size()) {
        lines.add(new Line(name, header, fields));
      } else {
        throw new IllegalStateException(name + " has a line of another length: " + line);
      }
    }
    return lines;
  }
}
