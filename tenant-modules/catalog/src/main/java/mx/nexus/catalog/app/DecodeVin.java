package mx.nexus.catalog.app;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.map.IMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.nexus.catalog.vin.DecodedVin;
import mx.nexus.catalog.vin.KeptAnswers;
import mx.nexus.catalog.vin.NhtsaAnswer;
import mx.nexus.catalog.vin.NhtsaVpic;
import mx.nexus.catalog.vin.VehicleMatcher;
import mx.nexus.catalog.vin.Vin;
import mx.nexus.catalog.vin.VinJson;
import mx.nexus.catalog.vin.VinReader;
import mx.nexus.catalog.vin.VinReading;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.persistence.SqlFailed;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which vehicle a VIN belongs to. What NHTSA's service said is kept for ever in the shared
 * catalogue, and what was asked for lately in the memory of the cluster.
 */
@ApplicationScoped
public class DecodeVin {

  private static final Logger LOG = LoggerFactory.getLogger(DecodeVin.class);
  private static final String CACHE = "catalog.vin-answers";
  private static final Duration TIME_TO_LIVE = Duration.ofDays(30);
  private static final int MOST_PER_NODE = 50_000;

  private final Cluster cluster;
  private final @Nullable NhtsaVpic nhtsa;
  private final Optional<KeptAnswers> kept;
  private final VinReader reader;
  private final SearchMetrics.CacheCount count;

  @SuppressWarnings("NullAway")
  protected DecodeVin() {
    this.cluster = null;
    this.nhtsa = null;
    this.kept = Optional.empty();
    this.reader = null;
    this.count = null;
  }

  @Inject
  public DecodeVin(Catalogue catalogue, Cluster cluster, SearchMetrics metrics, Clock clock) {
    this(catalogue.database(), cluster, metrics, service(ConfigProvider.getConfig(), clock), clock);
  }

  DecodeVin(
      Optional<CatalogDatabase> catalogue,
      Cluster cluster,
      SearchMetrics metrics,
      @Nullable NhtsaVpic nhtsa,
      Clock clock) {
    this.cluster = cluster;
    this.nhtsa = nhtsa;
    this.kept = catalogue.map(KeptAnswers::new);
    this.count = metrics.cache("vin-answers");
    SearchMetrics.CacheCount records = metrics.cache("vin-data");
    this.reader = new VinReader(catalogue, this::online, clock, records::looked);
  }

  private static @Nullable NhtsaVpic service(Config config, Clock clock) {
    return config
        .getOptionalValue("VPIC_URL", String.class)
        .filter(url -> !url.isBlank())
        .map(url -> new NhtsaVpic(url.strip(), clock))
        .orElse(null);
  }

  /**
   * All that is known of it.
   *
   * @throws mx.nexus.catalog.vin.MalformedVin {@code vin.malformed} when it cannot be one
   */
  public VinReading decode(String typed) {
    return reader.read(Vin.parse(typed));
  }

  /** Vehicles of the catalogue of which somebody says this. */
  public VehicleMatcher.Match match(DecodedVin said) {
    return reader.match(said);
  }

  private Optional<DecodedVin> online(Vin vin) {
    if (nhtsa == null) {
      return Optional.empty();
    }
    Optional<DecodedVin> known = inCluster(vin).or(() -> inCatalogue(vin));
    count.looked(known.isPresent());
    if (known.isPresent()) {
      return known;
    }
    Optional<DecodedVin> said = nhtsa.decode(vin).map(NhtsaAnswer::decoded);
    said.ifPresent(decoded -> keep(vin, decoded));
    return said;
  }

  private Optional<DecodedVin> inCluster(Vin vin) {
    try {
      return Optional.ofNullable(answers().get(vin.value())).flatMap(VinJson::read);
    } catch (HazelcastException e) {
      LOG.warn("Answers of NHTSA cannot be read in the cluster", e);
      return Optional.empty();
    }
  }

  private Optional<DecodedVin> inCatalogue(Vin vin) {
    try {
      Optional<DecodedVin> known =
          kept.map(answers -> answers.of(List.of(vin))).map(answers -> answers.get(vin));
      known.ifPresent(decoded -> keepInCluster(vin, decoded));
      return known;
    } catch (SqlFailed e) {
      LOG.warn("Answers of NHTSA cannot be read in the catalogue", e);
      return Optional.empty();
    }
  }

  private void keep(Vin vin, DecodedVin decoded) {
    keepInCluster(vin, decoded);
    try {
      kept.ifPresent(answers -> answers.keep(Map.of(vin, decoded)));
    } catch (SqlFailed e) {
      LOG.warn("Answers of NHTSA cannot be kept in the catalogue", e);
    }
  }

  private void keepInCluster(Vin vin, DecodedVin decoded) {
    try {
      answers().set(vin.value(), VinJson.write(decoded));
    } catch (HazelcastException e) {
      LOG.warn("Answers of NHTSA cannot be kept in the cluster", e);
    }
  }

  private IMap<String, String> answers() {
    return cluster.map(CACHE, TIME_TO_LIVE, MOST_PER_NODE);
  }
}
