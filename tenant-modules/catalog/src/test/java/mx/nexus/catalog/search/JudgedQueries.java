package mx.nexus.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.app.CatalogDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The questions of {@code catalog/relevance.csv} and the judgement of what answers them: a part is
 * right (2) when it is of the type and has everything that was named, and near (1) when it is of
 * the type at least.
 */
public final class JudgedQueries {

  private static final String FILE = "/catalog/relevance.csv";
  private static final int TOP = 10;

  private final CatalogDatabase catalogue;

  public JudgedQueries(CatalogDatabase catalogue) {
    this.catalogue = catalogue;
  }

  /** A question and what a right answer has; empty where it does not matter. */
  public record Query(
      String text,
      Set<String> types,
      String position,
      String model,
      int yearFrom,
      int yearTo,
      String brand) {

    static Query of(String line) {
      String[] cells = Arrays.copyOf((line + " ").split(";"), 6);
      String[] years = cells[4].isBlank() ? new String[] {"0"} : cells[4].split("-");
      return new Query(
          cells[0],
          Set.of(cells[1].split("\\|")),
          cells[2].strip(),
          cells[3].strip(),
          Integer.parseInt(years[0].strip()),
          Integer.parseInt(years[years.length - 1].strip()),
          cells[5] == null ? "" : cells[5].strip());
    }
  }

  /**
   * How well a question was answered.
   *
   * @param gain normalised discounted cumulative gain of the first ten, 0 to 1
   * @param first whether the first hit is right
   */
  public record Judgement(Query query, double gain, boolean first) {}

  /**
   * How well an engine answers all questions that can be judged.
   *
   * @param judged how many there are
   * @param gain their gain on average
   * @param first the share whose first hit is right
   */
  public record Score(int judged, double gain, double first) {

    static Score of(List<Judgement> judged) {
      return new Score(
          judged.size(),
          judged.stream().mapToDouble(Judgement::gain).average().orElse(0),
          judged.stream().filter(Judgement::first).count() / (double) Math.max(1, judged.size()));
    }
  }

  /** All questions. */
  public static List<Query> all() {
    try (InputStream in = JudgedQueries.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Query::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Judges all that an engine answers. */
  public Score score(Function<String, List<Found.Hit>> engine) {
    return Score.of(judgeAll(engine));
  }

  /** The same, question by question. */
  List<Judgement> judgeAll(Function<String, List<Found.Hit>> engine) {
    return all().stream()
        .map(query -> judge(query, engine.apply(query.text())))
        .filter(Objects::nonNull)
        .toList();
  }

  /** How many right answers there are to a question, up to ten; it cannot be judged without any. */
  public int right(Query query) {
    return catalogue.required(
        """
        select count(*)::integer as n from (
          select 1 from part p
            join part_type t on t.id = p.type_id
            join part_brand b on b.id = p.brand_id
            join part_position pp on pp.id = p.position_id
           where t.code = any(?) and (? = '' or b.name = ?)
             and (? = '' or pp.code = ? or pp.code like ? or pp.code like ?)
             and (? = '' or exists (
               select 1 from vehicle_parts vp
                 join vehicle v on v.id = vp.vehicle_id
                 join vehicle_model m on m.id = v.model_id
                where vp.part_id = p.id and m.name = ? and (? = 0 or v.year between ? and ?)))
           limit 10) x
        """,
        row -> row.integer("n"),
        query.types().toArray(String[]::new),
        query.brand(),
        query.brand(),
        query.position(),
        query.position(),
        query.position() + "-%",
        "%-" + query.position(),
        query.model(),
        query.model(),
        query.yearFrom(),
        query.yearFrom(),
        query.yearTo());
  }

  /** Judges an answer; null when the catalogue has none to the question. */
  public @Nullable Judgement judge(Query query, List<Found.Hit> hits) {
    int right = right(query);
    if (right == 0) {
      return null;
    }
    List<Found.Hit> top = hits.stream().limit(TOP).toList();
    Map<Integer, Facts> facts = facts(top);
    double gain = 0;
    double best = 0;
    for (int i = 0; i < TOP; i++) {
      double discount = Math.log(2) / Math.log(i + 2);
      gain += i < top.size() ? grade(query, facts.get(top.get(i).partId())) * discount : 0;
      best += i < right ? 2 * discount : 0;
    }
    boolean first = !top.isEmpty() && grade(query, facts.get(top.get(0).partId())) == 2;
    return new Judgement(query, Math.min(1, gain / best), first);
  }

  private record Facts(int id, String type, String brand, String position, List<String> fits) {}

  private Map<Integer, Facts> facts(List<Found.Hit> hits) {
    return catalogue
        .list(
            """
            select p.id, t.code as type, b.name as brand, pp.code as position,
                   coalesce((select array_agg(distinct m.name || '|' || v.year)
                               from vehicle_parts vp
                               join vehicle v on v.id = vp.vehicle_id
                               join vehicle_model m on m.id = v.model_id
                              where vp.part_id = p.id), '{}') as fits
              from part p
              join part_type t on t.id = p.type_id
              join part_brand b on b.id = p.brand_id
              join part_position pp on pp.id = p.position_id
             where p.id = any(?)
            """,
            row ->
                new Facts(
                    row.integer("id"),
                    row.text("type"),
                    row.text("brand"),
                    row.text("position"),
                    row.strings("fits")),
            (Object) hits.stream().map(Found.Hit::partId).toArray(Integer[]::new))
        .stream()
        .collect(Collectors.toMap(Facts::id, Function.identity()));
  }

  private static int grade(Query query, @Nullable Facts part) {
    if (part == null || !query.types().contains(part.type())) {
      return 0;
    }
    boolean all =
        (query.brand().isEmpty() || query.brand().equals(part.brand()))
            && (query.position().isEmpty()
                || List.of(part.position().split("-"))
                    .containsAll(List.of(query.position().split("-"))))
            && (query.model().isEmpty() || fits(query, part));
    return all ? 2 : 1;
  }

  private static boolean fits(Query query, Facts part) {
    return part.fits().stream()
        .map(fit -> fit.split("\\|"))
        .anyMatch(
            fit ->
                fit[0].equals(query.model())
                    && (query.yearFrom() == 0
                        || Integer.parseInt(fit[1]) >= query.yearFrom()
                            && Integer.parseInt(fit[1]) <= query.yearTo()));
  }
}
