package mx.nexus.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.catalog.search.lucene.LucenePartSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine. */
class LuceneRelevanceIT extends PartSearchContract {

  @TempDir static Path data;

  private static LucenePartSearch search;

  @BeforeAll
  static void index() {
    CatalogueSource source = new CatalogueSource(TestCatalogue.large(), Words.ofTheCounter());
    UUID release = source.release().orElseThrow();
    search =
        LucenePartSearch.open(
            new IndexFolder(data).make(release, source).orElseThrow(), source.vocabulary());
  }

  @AfterAll
  static void close() {
    search.close();
  }

  @Override
  PartSearch engine() {
    return search;
  }

  @Test
  void findsThePartsOfASetBehindTheMostPopular() {
    List<Integer> all = ids(search.search(question("balata "), Wanted.any(600)).hits());
    List<Integer> few = List.of(all.get(310), all.get(420), all.get(555));
    PartSet set = set(few);

    assertThat(ids(search.search(question("balata "), Wanted.any(60), set, true))).isEqualTo(few);
    assertThat(ids(search.search(question("balata "), Wanted.any(2), set, true)))
        .isEqualTo(few.subList(0, 2));
    assertThat(search.search(question("bujia "), Wanted.any(60), set, true)).isEmpty();
    assertThat(search.search(question("balata "), Wanted.any(60), PartSet.NONE, true)).isEmpty();
  }

  @Test
  void readsAQuestionLooselyForASetOnlyWhereThatIsWanted() {
    List<Integer> others = ids(search.search(question("balata jetta "), Wanted.any(60)).hits());
    Set<Integer> tsuru = Set.copyOf(ids(search.search(question("balata tsuru "), all()).hits()));
    PartSet set =
        new PartSet(others.stream().filter(id -> !tsuru.contains(id)).mapToInt(Integer::intValue));

    assertThat(search.search(question("balata tsuru "), Wanted.any(60), set, true)).isEmpty();
    assertThat(search.search(question("balata tsuru "), Wanted.any(60), set, false))
        .isNotEmpty()
        .allMatch(hit -> hit.lacks().contains(Lack.VEHICLE));
  }

  @Test
  void findsANumberByEachOfItsBeginningsWithADigit() {
    Found.Hit part = search.search(question("balata "), Wanted.any(1)).hits().get(0);
    String key = Words.numberKey(part.number());
    assertThat(key).hasSizeGreaterThan(7);

    for (int length = 3; length <= key.length(); length++) {
      String typed = key.substring(0, length);
      if (typed.chars().anyMatch(Character::isDigit)) {
        assertThat(ids(search.search(question(typed), all()).hits()))
            .as(typed)
            .contains(part.partId());
      }
    }
  }

  @Test
  void findsAWordByItsFirstLetters() {
    List<Integer> whole = ids(search.search(question("bujia ngk "), Wanted.any(9)).hits());
    assertThat(whole).hasSize(9);

    assertThat(ids(search.search(question("bujia n"), all()).hits())).containsAll(whole);
    assertThat(ids(search.search(question("bujia ng"), all()).hits())).containsAll(whole);
  }

  @Test
  void tellsWhichOfSomePartsAreWanted() {
    List<Found.Hit> balatas = search.search(question("balata "), Wanted.any(50)).hits();
    List<Integer> some = ids(balatas);
    int category = balatas.get(0).categoryId();
    int vehicle = vehicleOf(some.get(7));

    for (PartSet set : List.of(set(some), set(some.subList(0, 9)), PartSet.NONE)) {
      assertThat(search.wanted(some, new Wanted(0, 0, category, -1, 1), set))
          .containsExactlyInAnyOrderElementsOf(some);
      assertThat(search.wanted(some, new Wanted(0, 0, category + 1, -1, 1), set)).isEmpty();
      assertThat(search.wanted(some, Wanted.any(1).forVehicle(vehicle), set))
          .contains(some.get(7))
          .allMatch(id -> fits(id, vehicle));
      assertThat(search.wanted(List.of(), Wanted.any(1), set)).isEmpty();
    }
  }

  private static PartSet set(List<Integer> ids) {
    return new PartSet(ids.stream().mapToInt(Integer::intValue));
  }

  private static Wanted all() {
    return Wanted.any(5_000);
  }

  private static List<Integer> ids(List<Found.Hit> hits) {
    return hits.stream().map(Found.Hit::partId).toList();
  }
}
