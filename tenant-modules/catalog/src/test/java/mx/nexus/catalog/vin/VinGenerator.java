package mx.nexus.catalog.vin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import mx.nexus.catalog.app.CatalogDatabase;

/**
 * Makes VINs that NHTSA's data describes: a maker's code, a schema of a year, keys for the model
 * and what else goes with it, a right check digit. Same seed, same numbers.
 */
final class VinGenerator {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";
  private static final List<Integer> ELEMENTS = List.of(13, 9, 24, 5, 31);
  private static final int DESCRIPTOR = 5;
  private static final int IDENTIFIER = 8;

  private final CatalogDatabase catalogue;
  private final Random random;
  private final int latest;

  VinGenerator(CatalogDatabase catalogue, long seed, int latest) {
    this.catalogue = catalogue;
    this.random = new Random(seed);
    this.latest = latest;
  }

  private record Ground(String wmi, boolean light, int schema, int from, int to) {}

  private record Key(int element, String vds, String vis) {}

  /**
   * This many different VINs.
   *
   * @param share of cars and light trucks; the rest is anything, mostly trailers
   */
  List<Vin> vins(int count, double share) {
    List<Ground> all =
        catalogue.list(
            """
            select w.wmi, w.light, s.schema_id, s.year_from::int, s.year_to::int
              from vpic_wmi_schema s
              join vpic_wmi w on w.id = s.wmi_id
             where s.year_from <= ?
               and exists (select from vpic_pattern p
                            where p.schema_id = s.schema_id and p.element_id = 28)
             order by w.wmi, s.schema_id, s.year_from
            """,
            row ->
                new Ground(
                    row.text("wmi"),
                    row.bool("light"),
                    row.integer("schema_id"),
                    row.integer("year_from"),
                    row.integer("year_to")),
            latest);
    List<Ground> light = all.stream().filter(Ground::light).toList();
    Set<Vin> vins = new LinkedHashSet<>();
    while (vins.size() < count) {
      List<Ground> from = random.nextDouble() < share ? light : all;
      make(from.get(random.nextInt(from.size()))).ifPresent(vins::add);
    }
    return List.copyOf(vins);
  }

  private Optional<Vin> make(Ground ground) {
    List<Key> keys =
        catalogue.list(
            """
            select element_id::int, vds, vis from vpic_pattern
             where schema_id = ? and element_id in (28, 13, 9, 24, 5, 31)
             order by element_id, vds, vis, value
            """,
            row -> new Key(row.integer("element_id"), row.text("vds"), row.text("vis")),
            ground.schema());
    int first = Math.max(ground.from(), 1980);
    int last = Math.min(ground.to(), latest);
    if (first > last) {
      return Optional.empty();
    }
    int year = first + random.nextInt(last - first + 1);
    char[] vds = "*".repeat(DESCRIPTOR).toCharArray();
    char[] vis = "*".repeat(IDENTIFIER).toCharArray();
    vis[0] = YEARS.charAt((year - 1980) % 30);
    if (ground.wmi().length() == 6) {
      ground.wmi().getChars(3, 6, vis, 2);
    }
    List<Key> models = keys.stream().filter(key -> key.element() == 28).toList();
    Key model = models.get(random.nextInt(models.size()));
    if (!lay(model, vds, vis)) {
      return Optional.empty();
    }
    for (int element : ELEMENTS) {
      List<Key> others = new ArrayList<>(keys);
      others.removeIf(key -> key.element() != element || !fits(key, vds, vis));
      if (!others.isEmpty()) {
        lay(others.get(random.nextInt(others.size())), vds, vis);
      }
    }
    boolean digit = year < 2010;
    if (vds[3] == '*') {
      vds[3] = digit ? any("0123456789") : any(LETTERS);
    } else if (ground.light() && Character.isDigit(vds[3]) != digit) {
      return Optional.empty();
    }
    fill(vds, CHARACTERS);
    fill(vis, "0123456789");
    String text = ground.wmi().substring(0, 3) + new String(vds) + "0" + new String(vis);
    boolean allowed = text.chars().allMatch(Vin::isAllowed);
    return allowed ? Optional.of(new Vin(text).withCheckDigit()) : Optional.empty();
  }

  private void fill(char[] places, String from) {
    for (int i = 0; i < places.length; i++) {
      places[i] = places[i] == '*' ? any(from) : places[i];
    }
  }

  private char any(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  /** Whether the key can hold together with what already stands there. */
  private static boolean fits(Key key, char[] vds, char[] vis) {
    return fits(key.vds(), vds) && fits(key.vis(), vis);
  }

  private static boolean fits(String key, char[] places) {
    List<String> choices = choices(key);
    for (int i = 0; i < choices.size(); i++) {
      if (i >= places.length
          || places[i] != '*'
              && !choices.get(i).isEmpty()
              && choices.get(i).indexOf(places[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean lay(Key key, char[] vds, char[] vis) {
    boolean fits = fits(key, vds, vis);
    if (fits) {
      lay(key.vds(), vds);
      lay(key.vis(), vis);
    }
    return fits;
  }

  private void lay(String key, char[] places) {
    List<String> choices = choices(key);
    for (int i = 0; i < choices.size(); i++) {
      if (places[i] == '*' && !choices.get(i).isEmpty()) {
        places[i] = any(choices.get(i));
      }
    }
  }

  /** What may stand at each place; empty for anything. */
  private static List<String> choices(String key) {
    List<String> choices = new ArrayList<>();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '[') {
        int end = key.indexOf(']', i);
        choices.add(expanded(key.substring(i + 1, end)));
        i = end;
      } else {
        choices.add(c == '*' || c == '_' ? "" : c == '#' ? "0123456789" : String.valueOf(c));
      }
    }
    return choices;
  }

  private static String expanded(String inside) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
        for (char c = inside.charAt(i); c <= inside.charAt(i + 2); c++) {
          all.append(c);
        }
        i += 2;
      } else {
        all.append(inside.charAt(i));
      }
    }
    String allowed = all.toString().replaceAll("[^A-HJ-NPR-Z0-9]", "");
    return allowed.isEmpty() ? all.toString() : allowed;
  }
}
