package mx.nexus.catalog.search.meilisearch;

import com.meilisearch.sdk.Client;
import com.meilisearch.sdk.IndexSearchRequest;
import com.meilisearch.sdk.MultiSearchRequest;
import com.meilisearch.sdk.exceptions.MeilisearchException;
import com.meilisearch.sdk.model.MatchingStrategy;
import com.meilisearch.sdk.model.MultiSearchResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.Readings;
import mx.nexus.catalog.search.Readings.Reading;
import mx.nexus.catalog.search.Readings.Stage;
import mx.nexus.catalog.search.VehicleCondition;
import mx.nexus.catalog.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Looks for parts on a Meilisearch server. The readings of a stage go there in one request; the
 * server matches beginnings and misspellings and puts the popular parts first.
 */
public final class MeilisearchPartSearch implements PartSearch {

  private final MeilisearchServer server;
  private final Vocabulary vocabulary;
  private volatile @Nullable Searching searching;

  private record Searching(Client client, Instant until) {}

  public MeilisearchPartSearch(MeilisearchServer server, Vocabulary vocabulary) {
    this.server = server;
    this.vocabulary = vocabulary;
  }

  /**
   * The best matches.
   *
   * @throws MeilisearchFailed when the server does not answer, or not well
   */
  @Override
  public Found search(Question question, Wanted wanted) {
    Gathered gathered = new Gathered(wanted.limit());
    boolean numberOnly = Readings.isNumberOnly(question);
    for (Stage stage : Readings.of(question, wanted, vocabulary)) {
      if (!gathered.isEmpty() && (numberOnly || !stage.always())) {
        continue;
      }
      ask(stage.readings(), wanted, gathered);
    }
    return gathered.found();
  }

  private void ask(List<Reading> readings, Wanted wanted, Gathered gathered) {
    MultiSearchRequest request = new MultiSearchRequest();
    readings.forEach(reading -> request.addQuery(query(reading, wanted)));
    try {
      MultiSearchResult[] results = client().multiSearch(request).getResults();
      for (int i = 0; i < readings.size(); i++) {
        gathered.take(readings.get(i), results[i]);
      }
    } catch (MeilisearchException e) {
      throw new MeilisearchFailed(e);
    }
  }

  private Client client() throws MeilisearchException {
    Searching now = searching;
    if (now == null || now.until().isBefore(Instant.now())) {
      now = new Searching(server.searching(), Instant.now().plus(MeilisearchServer.searchingFor()));
      searching = now;
    }
    return now.client();
  }

  private static IndexSearchRequest query(Reading reading, Wanted wanted) {
    IndexSearchRequest query = new IndexSearchRequest(MeilisearchServer.INDEX);
    query.setQuery(text(reading));
    query.setLimit(wanted.limit());
    query.setAttributesToRetrieve(Attributes.SHOWN);
    query.setMatchingStrategy(MatchingStrategy.ALL);
    query.setFilter(filter(reading, wanted).toArray(String[]::new));
    if (reading.widest()) {
      query.setFacets(Attributes.COUNTED);
    }
    return query;
  }

  /** A blank at the end says that the last word is finished. */
  private static String text(Reading reading) {
    String text = String.join(" ", reading.words());
    boolean goingOn = !reading.goingOn().isEmpty() && text.endsWith(reading.goingOn());
    return text.isEmpty() || goingOn ? text : text + " ";
  }

  private static List<String> filter(Reading reading, Wanted wanted) {
    List<String> all = new ArrayList<>();
    if (!reading.numbers().isEmpty()) {
      all.add(anyOf(Attributes.NUMBERS, reading.numbers()));
    }
    if (!reading.numberBeginning().isEmpty()) {
      all.add(Attributes.NUMBERS + " STARTS WITH " + quoted(reading.numberBeginning()));
    }
    VehicleCondition vehicle = reading.vehicle();
    switch (vehicle.kind()) {
      case ANY -> {}
      case UNIVERSAL -> all.add(Attributes.UNIVERSAL + " = true");
      case VEHICLE -> all.add(anyOf(Attributes.VEHICLES, vehicle.ids()));
      case MODEL -> all.add(anyOf(Attributes.MODELS, vehicle.ids()));
      case MAKE -> all.add(anyOf(Attributes.MAKES, vehicle.ids()));
    }
    if (!reading.brands().isEmpty()) {
      all.add(anyOf(Attributes.BRAND, reading.brands()));
    }
    only(all, Attributes.TYPE, reading.typeId(), 0);
    only(all, Attributes.BRAND, wanted.brandId(), 0);
    only(all, Attributes.CATEGORY, wanted.categoryId(), 0);
    only(all, Attributes.POSITION, wanted.positionId(), -1);
    return all;
  }

  private static void only(List<String> all, String attribute, int id, int any) {
    if (id != any) {
      all.add(attribute + " = " + id);
    }
  }

  private static String anyOf(String attribute, Collection<?> values) {
    return values.stream()
        .map(value -> value instanceof String text ? quoted(text) : String.valueOf(value))
        .collect(Collectors.joining(", ", attribute + " IN [", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What the readings found, each part once. */
  private static final class Gathered {

    private final int limit;
    private final Map<Integer, Found.Hit> hits = new LinkedHashMap<>();
    private final Map<Integer, Integer> brands = new HashMap<>();
    private final Map<Integer, Integer> categories = new HashMap<>();
    private final Map<Integer, Integer> positions = new HashMap<>();

    Gathered(int limit) {
      this.limit = limit;
    }

    boolean isEmpty() {
      return hits.isEmpty();
    }

    void take(Reading reading, MultiSearchResult result) {
      for (Map<String, Object> each : result.getHits()) {
        if (hits.size() < limit) {
          Found.Hit hit = hit(each, reading);
          hits.putIfAbsent(hit.partId(), hit);
        }
      }
      Map<String, ? extends Map<String, Integer>> facets = result.getFacetDistribution();
      if (facets != null) {
        count(brands, facets.get(Attributes.BRAND));
        count(categories, facets.get(Attributes.CATEGORY));
        count(positions, facets.get(Attributes.POSITION));
      }
    }

    Found found() {
      return new Found(List.copyOf(hits.values()), brands, categories, positions, true);
    }

    private static Found.Hit hit(Map<String, Object> document, Reading reading) {
      return new Found.Hit(
          integer(document, Attributes.ID),
          String.valueOf(document.get(Attributes.NUMBER)),
          String.valueOf(document.get(Attributes.NAME)),
          integer(document, Attributes.BRAND),
          integer(document, Attributes.CATEGORY),
          integer(document, Attributes.POSITION),
          reading.exact(),
          reading.fits(),
          reading.lacks());
    }

    /** The client reads every number as a decimal one. */
    private static int integer(Map<String, Object> document, String attribute) {
      return document.get(attribute) instanceof Number number ? number.intValue() : 0;
    }

    private static void count(
        Map<Integer, Integer> counts, @Nullable Map<String, Integer> distribution) {
      if (distribution != null) {
        distribution.forEach(
            (id, count) -> counts.merge(Integer.parseInt(id), count, Integer::sum));
      }
    }
  }
}
