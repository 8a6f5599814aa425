package mx.nexus.catalog.app;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.map.IMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mx.nexus.catalog.vin.DecodedVin;
import mx.nexus.catalog.vin.NhtsaAnswer;
import mx.nexus.catalog.vin.NhtsaVpic;
import mx.nexus.catalog.vin.Vin;
import mx.nexus.catalog.vin.VinJson;
import mx.nexus.catalog.vin.VinReader;
import mx.nexus.catalog.vin.VinReading;
import mx.nexus.platform.cluster.Cluster;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which vehicle a VIN belongs to. What NHTSA's service said is kept for all nodes, as the
 * data of a VIN hardly ever changes.
 */
@ApplicationScoped
public class DecodeVin {

  private static final Logger LOG = LoggerFactory.getLogger(DecodeVin.class);
  private static final String CACHE = "catalog.vin";
  private static final Duration FOR_EVER = Duration.ofDays(3650);
  private static final int MOST_KEPT = 50_000;

  private final Cluster cluster;
  private final @Nullable NhtsaVpic nhtsa;
  private final VinReader reader;

  @SuppressWarnings("NullAway")
  protected DecodeVin() {
    this.cluster = null;
    this.nhtsa = null;
    this.reader = null;
  }

  @Inject
  public DecodeVin(Catalogue catalogue, Cluster cluster, Clock clock) {
    this.cluster = cluster;
    this.nhtsa =
        ConfigProvider.getConfig()
            .getOptionalValue("VPIC_URL", String.class)
            .filter(url -> !url.isBlank())
            .map(url -> new NhtsaVpic(url.strip(), clock))
            .orElse(null);
    this.reader = new VinReader(catalogue.database(), this::online, clock);
  }

  /**
   * All that is known of it.
   *
   * @throws mx.nexus.catalog.vin.MalformedVin {@code vin.malformed} when it cannot be one
   */
  public VinReading decode(String typed) {
    return reader.read(Vin.parse(typed));
  }

  private Optional<DecodedVin> online(Vin vin) {
    if (nhtsa == null) {
      return Optional.empty();
    }
    Optional<DecodedVin> kept = kept(vin);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<DecodedVin> said = nhtsa.decode(vin).map(NhtsaAnswer::decoded);
    said.ifPresent(decoded -> keep(vin, decoded));
    return said;
  }

  private Optional<DecodedVin> kept(Vin vin) {
    try {
      return Optional.ofNullable(answers().get(vin.value())).flatMap(VinJson::read);
    } catch (HazelcastException e) {
      LOG.warn("Answers of NHTSA cannot be read", e);
      return Optional.empty();
    }
  }

  private void keep(Vin vin, DecodedVin decoded) {
    try {
      IMap<String, String> answers = answers();
      if (answers.size() >= MOST_KEPT) {
        answers.clear();
      }
      answers.set(vin.value(), VinJson.write(decoded));
    } catch (HazelcastException e) {
      LOG.warn("Answers of NHTSA cannot be kept", e);
    }
  }

  private IMap<String, String> answers() {
    return cluster.map(CACHE, FOR_EVER);
  }
}
