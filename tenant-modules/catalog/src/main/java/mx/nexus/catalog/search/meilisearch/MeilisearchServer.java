package mx.nexus.catalog.search.meilisearch;

import com.meilisearch.sdk.Client;
import com.meilisearch.sdk.Config;
import com.meilisearch.sdk.TenantTokenOptions;
import com.meilisearch.sdk.exceptions.MeilisearchException;
import com.meilisearch.sdk.model.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Meilisearch server and what this installation may do there.
 *
 * <p>Questions never travel with the key that may write: they are asked with a token that can only
 * search, only in the catalogue's index, and ends after some hours.
 */
public final class MeilisearchServer {

  /** Index that answers. */
  static final String INDEX = "catalogue";

  /** Index that is being made. */
  static final String BUILDING = "catalogue-building";

  private static final Duration TOKEN_LIFE = Duration.ofHours(8);
  private static final List<String> SEARCH_ONLY = List.of("search");

  private final String url;
  private final Client client;

  /**
   * At this address.
   *
   * @param url for example {@code http://127.0.0.1:7700}
   * @param key one that may write documents, change settings, read tasks and read keys; the master
   *     key is not needed
   */
  public MeilisearchServer(String url, String key) {
    this.url = url.replaceAll("/+$", "");
    this.client = new Client(new Config(this.url, key));
  }

  /**
   * The one that the installation uses; empty when it uses none.
   *
   * @param setting finds {@code MEILI_URL}, {@code MEILI_API_KEY} and {@code MEILI_ENABLED} (which
   *     says {@code false} to leave a server alone that the others name)
   * @throws IllegalStateException naming the setting that is missing
   */
  public static Optional<MeilisearchServer> of(Function<String, Optional<String>> setting) {
    Optional<String> url = setting.apply("MEILI_URL").filter(value -> !value.isBlank());
    Optional<String> enabled = setting.apply("MEILI_ENABLED").map(String::strip);
    if (!enabled.map(Boolean::parseBoolean).orElse(url.isPresent())) {
      return Optional.empty();
    }
    String key =
        setting
            .apply("MEILI_API_KEY")
            .filter(value -> !value.isBlank())
            .orElseThrow(() -> new IllegalStateException("MEILI_API_KEY is missing"));
    return Optional.of(
        new MeilisearchServer(
            url.orElseThrow(() -> new IllegalStateException("MEILI_URL is missing")), key));
  }

  /** Whether it answers. */
  public boolean isHealthy() {
    try {
      return client.isHealthy();
    } catch (MeilisearchException down) {
      return false;
    }
  }

  Client client() {
    return client;
  }

  /** A client that can search in the catalogue's index and nothing else. */
  Client searching() throws MeilisearchException {
    Instant end = Instant.now().plus(TOKEN_LIFE);
    Optional<Key> signing =
        Arrays.stream(client.getKeys().getResults())
            .filter(each -> SEARCH_ONLY.equals(List.of(each.getActions())))
            .filter(
                each -> each.getExpiresAt() == null || each.getExpiresAt().toInstant().isAfter(end))
            .findFirst();
    Key search = signing.isPresent() ? signing.get() : client.createKey(searchKey());
    String token =
        client.generateTenantToken(
            search.getUid(),
            Map.of(INDEX, Map.of()),
            new TenantTokenOptions().setApiKey(search.getKey()).setExpiresAt(Date.from(end)));
    return new Client(QuickConfig.of(url, token));
  }

  /** How long a client of {@link #searching} can be used. */
  static Duration searchingFor() {
    return TOKEN_LIFE.dividedBy(2);
  }

  private static Key searchKey() {
    Key key = new Key();
    key.setName("catalogue search");
    key.setDescription("Signs the tokens that questions are asked with.");
    key.setActions(SEARCH_ONLY.toArray(String[]::new));
    key.setIndexes(new String[] {INDEX});
    return key;
  }

  @Override
  public String toString() {
    return url;
  }
}
