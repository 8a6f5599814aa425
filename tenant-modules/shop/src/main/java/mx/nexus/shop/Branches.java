package mx.nexus.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.cluster.ClusterCache;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

/**
 * The branches of the shop with their tills. Read by every sale, so all of them are cached together
 * for the shop; a change forgets them on all nodes.
 */
@ApplicationScoped
public class Branches {

  private static final String CACHE = "shop.branches";
  private static final String EVERYTHING = "all";
  private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);
  private static final int MOST_READ = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a shop's text was read as before: the same text always means the same branches. */
  private final Cache<ShopText, List<Branch>> known =
      Caffeine.newBuilder().maximumSize(MOST_READ).build();

  private final Sql sql;
  private final @Nullable ClusterCache cache;

  @SuppressWarnings("NullAway")
  protected Branches() {
    this(null, null);
  }

  @Inject
  public Branches(Sql sql, @Nullable ClusterCache cache) {
    this.sql = sql;
    this.cache = cache;
  }

  /** Branches without a cluster to cache them in. */
  public static Branches uncached(Sql sql) {
    return new Branches(sql, null);
  }

  /** All branches by code. */
  public List<Branch> all() {
    if (cache == null) {
      return load();
    }
    String text = cache.get(CACHE, EVERYTHING, TIME_TO_LIVE, () -> write(load()));
    return known.get(
        new ShopText(TenantContext.required().key(), text), shop -> read(shop.branches()));
  }

  public Optional<Branch> find(UUID branchId) {
    return all().stream().filter(branch -> branch.id().equals(branchId)).findFirst();
  }

  /**
   * The branch of this id.
   *
   * @throws BranchNotFound when the shop has none
   */
  public Branch required(UUID branchId) {
    return find(branchId).orElseThrow(BranchNotFound::new);
  }

  public Optional<Till> findTill(UUID tillId) {
    return all().stream().flatMap(branch -> branch.till(tillId).stream()).findFirst();
  }

  /**
   * The till of this id, in whichever branch.
   *
   * @throws TillNotFound when the shop has none
   */
  public Till requiredTill(UUID tillId) {
    return findTill(tillId).orElseThrow(TillNotFound::new);
  }

  /** What was read before is out of date; to be called after the commit of a change. */
  public void changed() {
    if (cache != null) {
      cache.forget(CACHE, EVERYTHING, TIME_TO_LIVE);
    }
  }

  private List<Branch> load() {
    List<Till> tills =
        sql.list("select id, branch_id, code, name from shop_till order by code", Branches::till);
    return sql.list(
        """
        select id, code, name, tax_zone, coalesce(address, '') as address, allows_negative_stock
          from shop_branch
         order by code
        """,
        row -> branch(row, tills));
  }

  private static Till till(Row row) {
    return new Till(row.uuid("id"), row.uuid("branch_id"), row.text("code"), row.text("name"));
  }

  private static Branch branch(Row row, List<Till> allTills) {
    UUID id = row.uuid("id");
    List<Till> tills = new ArrayList<>(allTills);
    tills.removeIf(till -> !till.branchId().equals(id));
    TaxZone zone = TaxZone.valueOf(row.text("tax_zone"));
    return new Branch(
        id,
        row.text("code"),
        row.text("name"),
        zone,
        zone.rate(),
        row.text("address"),
        row.bool("allows_negative_stock"),
        tills);
  }

  private static String write(List<Branch> branches) {
    try {
      return JSON.writeValueAsString(branches);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Branch> read(String json) {
    try {
      return List.copyOf(JSON.readValue(json, new TypeReference<List<Branch>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record ShopText(String tenant, String branches) {}
}
