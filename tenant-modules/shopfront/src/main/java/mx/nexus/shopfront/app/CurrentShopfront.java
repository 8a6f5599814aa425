package mx.nexus.shopfront.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.nexus.platform.cluster.ClusterCache;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the door asks at each visit: whether there is a public catalogue, and how it is. Cached for
 * the shop, so that visits to a closed one cost no connection.
 */
@ApplicationScoped
public class CurrentShopfront {

  private static final String CACHE = "shopfront.settings";
  private static final String EVERYTHING = "all";
  private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sql sql;
  private final @Nullable ClusterCache cache;

  @SuppressWarnings("NullAway")
  protected CurrentShopfront() {
    this(null, null);
  }

  @Inject
  public CurrentShopfront(Sql sql, @Nullable ClusterCache cache) {
    this.sql = sql;
    this.cache = cache;
  }

  /** The settings; closed before anybody saved some. */
  public ShopfrontFacts facts() {
    return cache == null
        ? load()
        : read(cache.get(CACHE, EVERYTHING, TIME_TO_LIVE, () -> write(load())));
  }

  /**
   * The settings of a public catalogue that is open.
   *
   * @throws NotFound {@code shopfront.closed}
   */
  public ShopfrontFacts open() {
    ShopfrontFacts facts = facts();
    if (!facts.open()) {
      throw new NotFound("shopfront.closed");
    }
    return facts;
  }

  /** What was read before is out of date; to be called after the commit of a change. */
  void changed() {
    if (cache != null) {
      cache.forget(CACHE, EVERYTHING, TIME_TO_LIVE);
    }
  }

  private ShopfrontFacts load() {
    return sql.one(
            """
            select open, shows_prices, shows_catalogue, whatsapp,
                   array(select b.branch_id::text from shopfront_branch b
                          where b.settings_id = s.id) as branches
              from shopfront_settings s
            """,
            row ->
                new ShopfrontFacts(
                    row.bool("open"),
                    row.bool("shows_prices"),
                    row.bool("shows_catalogue"),
                    row.text("whatsapp"),
                    uuids(row.strings("branches").stream())))
        .orElse(ShopfrontFacts.CLOSED);
  }

  private static Set<UUID> uuids(Stream<String> texts) {
    return texts.map(UUID::fromString).collect(Collectors.toSet());
  }

  private static String write(ShopfrontFacts facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ShopfrontFacts read(String json) {
    try {
      return JSON.readValue(json, ShopfrontFacts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
