package mx.nexus.catalog.search.meilisearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.meilisearch.sdk.Client;
import com.meilisearch.sdk.SearchRequest;
import com.meilisearch.sdk.exceptions.MeilisearchApiException;
import com.meilisearch.sdk.model.SearchResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.TestCatalogue;
import mx.nexus.catalog.search.Understanding;
import mx.nexus.catalog.search.Vocabulary;
import mx.nexus.catalog.search.Words;
import mx.nexus.platform.testing.MeilisearchProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The index on a real server: filled, followed, and who may do what there. */
class MeilisearchIndexIT {

  private static final int PARTS = 3_000;

  private static @Nullable MeilisearchProcess process;
  private final CatalogDatabase catalogue = TestCatalogue.of(PARTS);
  private final CatalogueSource source = new CatalogueSource(catalogue, Words.ofTheCounter());
  private final Vocabulary vocabulary = source.vocabulary();
  private final MeilisearchServer server = new MeilisearchServer(url(), running().masterKey());
  private final MeilisearchIndex index = new MeilisearchIndex(server);

  @BeforeAll
  static void start() {
    Optional<MeilisearchProcess> started = MeilisearchProcess.start();
    assumeTrue(
        started.isPresent(),
        MeilisearchProcess.PACKAGE + " cannot be had, so Meilisearch is not tested");
    process = started.orElseThrow();
  }

  @AfterAll
  static void stop() {
    if (process != null) {
      process.close();
    }
  }

  private static MeilisearchProcess running() {
    return Objects.requireNonNull(process);
  }

  private static String url() {
    return running().url();
  }

  @Test
  void followsNewChangedAndWithdrawnParts() {
    index.make(release(), source);
    assertThat(index.isOf(release())).isTrue();
    assertThat(index.follow(source)).isFalse();
    assertThat(ask("ZZ-900-TEST")).isEmpty();

    catalogue.update(
        "update part set number = 'ZZ-900-TEST', number_key = 'ZZ900TEST' where id = 7");
    changed(7);
    assertThat(index.follow(source)).isTrue();
    assertThat(ask("zz900test")).extracting(Found.Hit::partId).containsExactly(7);
    assertThat(index.follow(source)).isFalse();

    for (String table :
        List.of(
            "part_number", "part_attribute", "vehicle_parts", "part_interchange", "part_image")) {
      catalogue.update("delete from " + table + " where part_id = 7");
    }
    catalogue.update("delete from part_supersession where 7 in (old_part_id, new_part_id)");
    catalogue.update("delete from part_kit_component where 7 in (kit_part_id, part_id)");
    catalogue.update("delete from part where id = 7");
    changed(7);
    assertThat(index.follow(source)).isTrue();
    assertThat(ask("zz900test")).isEmpty();
    assertThat(index.isOf(release())).isTrue();
  }

  @Test
  void anotherReleaseTakesThePlaceOfTheFormer() {
    index.make(release(), source);
    UUID next = UUID.randomUUID();

    assertThat(index.isOf(next)).isFalse();
    index.make(next, source);

    assertThat(index.isOf(next)).isTrue();
    assertThat(ask("balata")).isNotEmpty();
  }

  @Test
  void questionsAreAskedWithATokenThatCanDoNothingElse() throws Exception {
    index.make(release(), source);
    Client searching = server.searching();

    SearchResult found =
        (SearchResult) searching.index(MeilisearchServer.INDEX).search(new SearchRequest("balata"));
    assertThat(found.getHits()).isNotEmpty();
    assertThatThrownBy(() -> searching.index(MeilisearchServer.INDEX).addDocuments("[{\"id\":9}]"))
        .isInstanceOf(MeilisearchApiException.class);
    assertThatThrownBy(() -> searching.deleteIndex(MeilisearchServer.INDEX))
        .isInstanceOf(MeilisearchApiException.class);
    assertThatThrownBy(() -> searching.index("another").search("balata"))
        .isInstanceOf(MeilisearchApiException.class)
        .hasMessageContaining("cannot acces");
  }

  @Test
  void aServerThatIsGoneOrRefusesIsToldAsSuch() {
    index.make(release(), source);
    MeilisearchPartSearch search = new MeilisearchPartSearch(server, vocabulary);
    MeilisearchServer stranger = new MeilisearchServer(url(), "not-the-key");

    assertThatThrownBy(() -> new MeilisearchIndex(stranger).make(release(), source))
        .isInstanceOf(MeilisearchFailed.class);
    running().kill();
    try {
      assertThat(server.isHealthy()).isFalse();
      assertThatThrownBy(() -> search.search(understood("balata"), Wanted.any(10)))
          .isInstanceOf(MeilisearchFailed.class);
    } finally {
      running().restart();
    }
    assertThat(server.isHealthy()).isTrue();
    assertThat(search.search(understood("balata"), Wanted.any(10)).hits()).isNotEmpty();
  }

  @Test
  void theSettingsNameWhatIsMissing() {
    assertThat(MeilisearchServer.of(name -> Optional.empty())).isEmpty();
    assertThat(
            MeilisearchServer.of(
                name -> Optional.of(name.equals("MEILI_ENABLED") ? "false" : "http://127.0.0.1:1")))
        .isEmpty();
    assertThatThrownBy(
            () ->
                MeilisearchServer.of(
                    name ->
                        name.equals("MEILI_URL")
                            ? Optional.of("http://127.0.0.1:1")
                            : Optional.empty()))
        .hasMessageContaining("MEILI_API_KEY");
  }

  private Question understood(String text) {
    return new Understanding(Words.ofTheCounter(), vocabulary).of(text);
  }

  private List<Found.Hit> ask(String text) {
    return new MeilisearchPartSearch(server, vocabulary)
        .search(understood(text), Wanted.any(10))
        .hits();
  }

  private UUID release() {
    return source.release().orElseThrow();
  }

  private void changed(int part) {
    catalogue.update("insert into catalogue_change (part_id) values (?)", part);
  }
}
