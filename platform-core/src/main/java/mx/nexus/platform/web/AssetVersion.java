package mx.nexus.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Tells one deployment's styles and scripts from the next one's, so that browsers may keep them for
 * a year. All nodes of one build answer the same.
 */
@ApplicationScoped
public class AssetVersion {

  /** Short text that is good in an address. */
  public String value() {
    return Long.toString(Instant.EPOCH.getEpochSecond(), 36);
  }
}
