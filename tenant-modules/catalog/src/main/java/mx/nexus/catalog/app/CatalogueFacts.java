package mx.nexus.catalog.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.map.IMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.rest.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the shared catalogue says about vehicles, read once for all nodes. It is the same for every
 * shop; nothing of a shop is ever kept here. The release and the vehicles are part of each key, so
 * a new load and new vehicles begin with nothing known; what a change of single parts does to
 * counts is seen after the entry's time.
 */
@ApplicationScoped
public class CatalogueFacts {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueFacts.class);
  private static final String CACHE = "catalog.facts";
  private static final Duration TIME_TO_LIVE = Duration.ofHours(6);
  private static final int MOST_PER_NODE = 20_000;

  private final Catalogue catalogue;
  private final Cluster cluster;
  private final SearchMetrics.CacheCount count;

  @SuppressWarnings("NullAway")
  protected CatalogueFacts() {
    this.catalogue = null;
    this.cluster = null;
    this.count = null;
  }

  @Inject
  public CatalogueFacts(Catalogue catalogue, Cluster cluster, SearchMetrics metrics) {
    this.catalogue = catalogue;
    this.cluster = cluster;
    this.count = metrics.cache("facts");
  }

  /**
   * What is known under a key, or what the loader reads.
   *
   * @param key what the fact is about, from the general to the particular
   */
  public <T> T get(List<String> key, TypeReference<T> type, Supplier<T> loader) {
    Optional<List<String>> of =
        catalogue.find(looking -> List.of(looking.release().toString(), looking.vehicles()));
    if (of.isEmpty()) {
      return loader.get();
    }
    List<String> full = new ArrayList<>(of.get());
    full.addAll(key);
    Optional<T> known = known(List.copyOf(full), type);
    count.looked(known.isPresent());
    return known.orElseGet(() -> keep(List.copyOf(full), loader.get()));
  }

  private <T> Optional<T> known(List<String> key, TypeReference<T> type) {
    try {
      String text = facts().get(key);
      return text == null ? Optional.empty() : Optional.of(WireJson.mapper().readValue(text, type));
    } catch (HazelcastException | JsonProcessingException e) {
      LOG.warn("What is known of the catalogue cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  private <T> T keep(List<String> key, T fact) {
    try {
      facts().set(key, WireJson.mapper().writeValueAsString(fact));
    } catch (HazelcastException | JsonProcessingException e) {
      LOG.warn("What is known of the catalogue cannot be kept: {}", e.toString());
    }
    return fact;
  }

  private IMap<List<String>, String> facts() {
    return cluster.map(CACHE, TIME_TO_LIVE, MOST_PER_NODE);
  }
}
