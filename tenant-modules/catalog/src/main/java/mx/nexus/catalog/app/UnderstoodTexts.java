package mx.nexus.catalog.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import mx.nexus.catalog.search.NamedVehicle;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.Understanding;

/**
 * Texts that were understood before: people type the same beginnings all day. Kept by each node for
 * itself, because asking a neighbour takes longer than understanding again. What a text means comes
 * from the shared catalogue alone, so it is the same for every shop.
 */
public final class UnderstoodTexts {

  private static final int MOST = 10_000;
  private static final int MOST_NAMES = 30_000;

  private final Understanding understanding;
  private final SearchMetrics.CacheCount count;
  private final Cache<String, Question> known = Caffeine.newBuilder().maximumSize(MOST).build();

  /** The vehicles in the names of the shops' own parts, which come up with each key. */
  private final Cache<String, NamedVehicle> names =
      Caffeine.newBuilder().maximumSize(MOST_NAMES).build();

  UnderstoodTexts(Understanding understanding, SearchMetrics.CacheCount count) {
    this.understanding = understanding;
    this.count = count;
  }

  /** What a text asks for. */
  public Question of(String text) {
    Question found = known.getIfPresent(text);
    count.looked(found != null);
    if (found == null) {
      found = understanding.of(text);
      known.put(text, found);
    }
    return found;
  }

  /**
   * Whether the name of a part says that it is for a vehicle; empty when it names none. Another one
   * than the vehicle's is a no.
   */
  public Optional<Boolean> namesVehicle(String partName, int vehicleId) {
    return understanding.isMeant(vehicleId, names.get(partName, understanding::inName));
  }
}
