package mx.nexus.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.JudgedQueries.Judgement;
import mx.nexus.catalog.search.JudgedQueries.Score;
import mx.nexus.catalog.search.PartSearch.Wanted;
import org.junit.jupiter.api.Test;

/**
 * What every engine must do: answer the counter's questions on a catalogue of 200,000 parts, and
 * find numbers however they are written.
 */
abstract class PartSearchContract {

  private static final double LEAST_GAIN = 0.95;
  private static final double LEAST_FIRST = 0.95;

  private final CatalogDatabase catalogue = TestCatalogue.large();
  private final Words words = Words.ofTheCounter();
  private final Vocabulary vocabulary = new CatalogueSource(catalogue, words).vocabulary();
  private final Understanding understanding = new Understanding(words, vocabulary);

  /** The engine with the whole catalogue in it. */
  abstract PartSearch engine();

  @Test
  void answersTheQuestionsOfTheCounter() {
    JudgedQueries queries = new JudgedQueries(catalogue);
    List<Judgement> judged = queries.judgeAll(this::ask);
    Score score = Score.of(judged);
    judged.stream()
        .filter(each -> each.gain() < 0.8)
        .forEach(each -> System.out.printf(Locale.ROOT, "%.2f %s%n", each.gain(), each.query()));
    System.out.printf(
        Locale.ROOT,
        "%s: %d questions, nDCG@10 %.3f, right part first %.3f%n",
        engine().getClass().getSimpleName(),
        score.judged(),
        score.gain(),
        score.first());

    assertThat(judged).hasSizeGreaterThan(150);
    assertThat(score.gain()).isGreaterThan(LEAST_GAIN);
    assertThat(score.first()).isGreaterThan(LEAST_FIRST);
  }

  @Test
  void findsEveryNumberHoweverItIsWritten() {
    List<NumberOf> numbers =
        catalogue.list(
            """
            select p.id, n.number from part p join part_number n on n.part_id = p.id
             where p.id % 97 = 5 order by p.id, n.number limit 300
            """,
            row -> new NumberOf(row.integer("id"), row.text("number")));

    for (NumberOf each : numbers) {
      for (String typed : spellings(each.number())) {
        List<Found.Hit> hits = ask(typed);
        assertThat(hits).as(typed).extracting(Found.Hit::partId).contains(each.part());
        assertThat(hits.get(0).exact()).as(typed).isTrue();
      }
    }
    assertThat(numbers).hasSize(300);
  }

  @Test
  void narrowsToAChosenVehicle() {
    int vehicle = vehicleWithParts();

    Found found = ask("", Wanted.any(50).forVehicle(vehicle));

    assertThat(found.hits()).isNotEmpty().allMatch(hit -> fitsOrUniversal(hit, vehicle));
  }

  @Test
  void narrowsToABrandACategoryAndAPosition() {
    Found all = ask("balata", Wanted.any(50));
    Found.Hit one = all.hits().get(all.hits().size() - 1);
    Wanted wanted = new Wanted(0, one.brandId(), one.categoryId(), one.positionId(), 50);

    Found narrowed = ask("balata", wanted);

    assertThat(narrowed.hits())
        .isNotEmpty()
        .allMatch(hit -> hit.brandId() == one.brandId())
        .allMatch(hit -> hit.categoryId() == one.categoryId())
        .allMatch(hit -> hit.positionId() == one.positionId());
  }

  @Test
  void countsHowTheMatchesDivide() {
    Found found = ask("bujia ngk", Wanted.any(50));

    Set<Integer> ofHits = found.hits().stream().map(Found.Hit::brandId).collect(Collectors.toSet());
    assertThat(found.brands()).containsOnlyKeys(ofHits);
    assertThat(found.brands().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(found.categories().values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(found.hits().size());
  }

  @Test
  void putsThePopularPartsOfAReadingFirst() {
    List<Integer> ids =
        ask("bujia ", Wanted.any(30)).hits().stream().map(Found.Hit::partId).toList();
    Map<Integer, Integer> popularity =
        catalogue
            .list(
                "select id, popularity from part where id = any(?)",
                row -> Map.entry(row.integer("id"), row.integer("popularity")),
                (Object) ids.toArray(Integer[]::new))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    assertThat(ids.stream().map(popularity::get).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void showsNoOtherKindOfPartThanTheOneThatWasNamed() {
    int asked = 0;
    for (JudgedQueries.Query query : JudgedQueries.all()) {
      Question question = understanding.of(query.text());
      List<Integer> kinds =
          question.types().stream()
              .filter(Question.TypeWords::sure)
              .filter(
                  type -> type.rest().stream().allMatch(word -> vocabulary.isPosition(word, false)))
              .map(Question.TypeWords::typeId)
              .toList();
      if (!kinds.isEmpty()) {
        asked++;
        List<Found.Hit> hits = engine().search(question, Wanted.any(50)).hits();
        assertThat(hits).as(query.text()).isNotEmpty();
        assertThat(kindsOf(hits.stream().filter(hit -> !hit.lacks().contains(Lack.KIND)).toList()))
            .as(query.text())
            .isSubsetOf(kinds);
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  @Test
  void saysOfPartsForOtherVehiclesThatTheyAre() {
    String model =
        catalogue.required(
            """
            select m.name from vehicle_model m
             where m.name ~ '^[A-Z][a-z]{5,}$'
               and not exists (select from vehicle_alias a where a.model_id = m.id)
               and not exists (
                     select from vehicle v join vehicle_parts vp on vp.vehicle_id = v.id
                       join part p on p.id = vp.part_id
                       join part_type t on t.id = p.type_id
                      where v.model_id = m.id and t.code = 'leaf-spring')
             order by m.id limit 1
            """,
            row -> row.text("name"));

    List<Found.Hit> hits = ask("muelle " + model + " ");

    assertThat(hits)
        .as(model)
        .isNotEmpty()
        .allMatch(hit -> hit.lacks().contains(Lack.VEHICLE))
        .allMatch(hit -> Boolean.FALSE.equals(hit.fits()));
    assertThat(kindsOf(hits)).hasSize(1);
  }

  @Test
  void givesUpTheYearBeforeTheVehicle() {
    List<Found.Hit> hits = ask("balata delantera tsuru 2031 ");

    assertThat(hits).isNotEmpty().allMatch(hit -> hit.lacks().equals(List.of(Lack.YEAR)));
  }

  private List<Integer> kindsOf(List<Found.Hit> hits) {
    return catalogue.list(
        "select distinct type_id from part where id = any(?)",
        row -> row.integer("type_id"),
        (Object) hits.stream().map(Found.Hit::partId).toArray(Integer[]::new));
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(ask("xqzwvkj", Wanted.any(50)).hits()).isEmpty();
    assertThat(ask("", Wanted.any(50)).hits()).isEmpty();
    assertThat(ask("\" OR brand = 1 \\ ' ", Wanted.any(50)).hits()).isEmpty();
  }

  private int vehicleWithParts() {
    return catalogue.required(
        "select vehicle_id from vehicle_parts group by vehicle_id order by count(*) desc, vehicle_id"
            + " limit 1",
        row -> row.integer("vehicle_id"));
  }

  Question question(String text) {
    return understanding.of(text);
  }

  /** Any vehicle that the part fits. */
  int vehicleOf(int part) {
    return catalogue.required(
        "select min(vehicle_id) as id from vehicle_parts where part_id = ?",
        row -> row.integer("id"),
        part);
  }

  boolean fits(int part, int vehicle) {
    return catalogue.required(
        "select exists (select from vehicle_parts where part_id = ? and vehicle_id = ?) as fits",
        row -> row.bool("fits"),
        part,
        vehicle);
  }

  private boolean fitsOrUniversal(Found.Hit hit, int vehicle) {
    return catalogue.required(
        """
        select t.universal or exists (
                 select from vehicle_parts where part_id = p.id and vehicle_id = ?) as fits
          from part p join part_type t on t.id = p.type_id where p.id = ?
        """,
        row -> row.bool("fits"),
        vehicle,
        hit.partId());
  }

  private record NumberOf(int part, String number) {}

  private static List<String> spellings(String number) {
    String plain = number.replaceAll("[^A-Za-z0-9]", "");
    return List.of(number, plain, plain.toLowerCase(Locale.ROOT), "00" + plain, number + " ");
  }

  private List<Found.Hit> ask(String text) {
    return ask(text, Wanted.any(50)).hits();
  }

  private Found ask(String text, Wanted wanted) {
    return engine().search(understanding.of(text), wanted);
  }
}
