package mx.nexus.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.JudgedQueries.Judgement;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.catalog.search.lucene.LucenePartSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the counter's questions are answered, on a catalogue of 200,000 parts. */
class RelevanceIT {

  private static final int PARTS = 200_000;
  private static final double LEAST_GAIN = 0.95;
  private static final double LEAST_FIRST = 0.95;

  @TempDir static Path data;

  private static CatalogDatabase catalogue;
  private static LucenePartSearch search;
  private static Understanding understanding;

  @BeforeAll
  static void index() {
    catalogue = TestCatalogue.of(PARTS);
    Words words = Words.ofTheCounter();
    CatalogueSource source = new CatalogueSource(catalogue, words);
    Vocabulary vocabulary = source.vocabulary();
    UUID release = source.release().orElseThrow();
    search =
        LucenePartSearch.open(
            new IndexFolder(data).make(release, source).orElseThrow(), vocabulary);
    understanding = new Understanding(words, vocabulary);
  }

  @AfterAll
  static void close() {
    search.close();
  }

  @Test
  void answersTheQuestionsOfTheCounter() {
    JudgedQueries queries = new JudgedQueries(catalogue);
    List<Judgement> judged =
        JudgedQueries.all().stream()
            .map(query -> queries.judge(query, ask(query.text())))
            .filter(Objects::nonNull)
            .toList();
    double gain = judged.stream().mapToDouble(Judgement::gain).average().orElse(0);
    double first = judged.stream().filter(Judgement::first).count() / (double) judged.size();
    judged.stream()
        .filter(each -> each.gain() < 0.8)
        .forEach(each -> System.out.printf(Locale.ROOT, "%.2f %s%n", each.gain(), each.query()));
    System.out.printf(
        Locale.ROOT,
        "%d questions, nDCG@10 %.3f, right part first %.3f%n",
        judged.size(),
        gain,
        first);

    assertThat(judged).hasSizeGreaterThan(150);
    assertThat(gain).isGreaterThan(LEAST_GAIN);
    assertThat(first).isGreaterThan(LEAST_FIRST);
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

  private record NumberOf(int part, String number) {}

  private static List<String> spellings(String number) {
    String plain = number.replaceAll("[^A-Za-z0-9]", "");
    return List.of(number, plain, plain.toLowerCase(Locale.ROOT), "00" + plain, number + " ");
  }

  private static List<Found.Hit> ask(String text) {
    return search.search(understanding.of(text), Wanted.any(50)).hits();
  }
}
