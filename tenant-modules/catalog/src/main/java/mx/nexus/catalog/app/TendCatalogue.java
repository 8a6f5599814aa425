package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import mx.nexus.catalog.exchange.ChangeFeed;
import mx.nexus.catalog.exchange.DeltaFolder;
import mx.nexus.catalog.exchange.VehiclePreview;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.jobs.Job;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the shared catalogue once a night ({@code CATALOG_NIGHTLY_AT}): takes in what has
 * arrived in {@code CATALOG_DELTA_DIR}, then brings the text of vehicles that each part fits in
 * step, and forgets old changes. Search follows by itself. The only place where a server enters the
 * catalogue as its owner, and only for as long as that takes.
 */
@ApplicationScoped
public class TendCatalogue implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(TendCatalogue.class);
  private static final String STANDARD_TIME = "02:30";
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** Nodes follow within seconds; who was away longer than this makes its index anew. */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "tend-catalogue";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public Optional<LocalTime> dailyAt() {
    return Optional.of(
        LocalTime.parse(
            text(ConfigProvider.getConfig(), "CATALOG_NIGHTLY_AT").orElse(STANDARD_TIME)));
  }

  @Override
  public void run() {
    Config config = ConfigProvider.getConfig();
    text(config, "CATALOG_DB_URL")
        .ifPresent(url -> tend(owner(url), text(config, "CATALOG_DELTA_DIR")));
  }

  private void tend(DataSource catalogue, Optional<String> arrivals) {
    arrivals
        .map(Path::of)
        .filter(TendCatalogue::isThere)
        .ifPresent(
            folder ->
                new DeltaFolder(folder, SETTLED).importAll(catalogue, clock.instant(), LOG::info));
    long changed = VehiclePreview.refresh(catalogue);
    LOG.info("The preview of vehicles is in step; {} texts changed", changed);
    long forgotten = ChangeFeed.forgetBefore(catalogue, clock.instant().minus(REMEMBERED));
    LOG.info("{} changes were forgotten that search has followed long ago", forgotten);
  }

  private static boolean isThere(Path folder) {
    if (!Files.isDirectory(folder)) {
      LOG.warn("The folder {} of CATALOG_DELTA_DIR is not there", folder);
      return false;
    }
    return true;
  }

  private DataSource owner(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(settings.masterDbUser());
    source.setPassword(settings.masterDbPassword());
    source.setApplicationName("nexus-catalogue-night");
    source.setConnectTimeout(5);
    source.setTcpKeepAlive(true);
    return source;
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(v -> !v.isEmpty());
  }
}
