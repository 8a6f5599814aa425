package mx.nexus.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.exchange.ChangeFeed;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.lucene.EmbeddedIndex;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old changes go; who has not followed them makes its index anew. */
class ForgottenChangesIT {

  private static final String DATABASE = TestCatalogue.database(200);

  @TempDir Path data;

  private final DataSource owner = TestPostgres.dataSource(DATABASE);
  private final CatalogDatabase catalogue = new CatalogDatabase(owner);
  private final CatalogueSource source = new CatalogueSource(catalogue, Words.ofTheCounter());

  @Test
  void anIndexThatMissedWhatIsForgottenIsMadeAnewAndOthersFollow() {
    IndexFolder folder = new IndexFolder(data);
    UUID release = source.release().orElseThrow();
    try (EmbeddedIndex index = EmbeddedIndex.open(folder, release, source).orElseThrow()) {
      change(7, "ZZ-700-TEST", 30);
      change(8, "ZZ-800-TEST", 20);
      assertThat(forget()).isEqualTo(1);
      assertThat(source.hasForgottenSince(source.lastChange() - 1)).isFalse();
      change(9, "ZZ-900-TEST", 0);
      assertThat(forget()).isEqualTo(1);
      assertThat(forget()).isZero();

      try (EmbeddedIndex anew = index.follow(folder, source).orElseThrow()) {
        assertThat(found(anew, "ZZ-700-TEST")).containsExactly(7);
        assertThat(found(anew, "ZZ-800-TEST")).containsExactly(8);
        assertThat(found(anew, "ZZ-900-TEST")).containsExactly(9);
        assertThat(anew.follow(folder, source)).isEmpty();

        change(10, "ZZ-1000-TEST", 0);
        assertThat(source.hasForgottenSince(source.lastChange() - 1)).isFalse();
        try (EmbeddedIndex followed = anew.follow(folder, source).orElseThrow()) {
          assertThat(found(followed, "ZZ-1000-TEST")).containsExactly(10);
        }
      }
      assertThat(found(index, "ZZ-700-TEST")).isEmpty();
      try (EmbeddedIndex written = index.follow(folder, source).orElseThrow()) {
        assertThat(found(written, "ZZ-1000-TEST")).containsExactly(10);
      }
    }
  }

  private long forget() {
    return ChangeFeed.forgetBefore(owner, Instant.now().minus(Duration.ofDays(14)));
  }

  private void change(int part, String number, int daysAgo) {
    catalogue.update(
        "update part set number = ?, number_key = ? where id = ?",
        number,
        Words.numberKey(number),
        part);
    catalogue.update(
        "insert into catalogue_change (part_id, at) values (?, now() - ? * interval '1 day')",
        part,
        daysAgo);
  }

  private List<Integer> found(EmbeddedIndex index, String number) {
    Question question =
        new Understanding(Words.ofTheCounter(), index.vocabulary()).of(number + " ");
    return index.search().search(question, Wanted.any(5)).hits().stream()
        .filter(Found.Hit::exact)
        .map(Found.Hit::partId)
        .toList();
  }
}
