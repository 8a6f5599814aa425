package mx.nexus.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells one deployment's styles and scripts from the next one's, so that browsers may keep them for
 * a year.
 *
 * <p>It is a digest of their content: all nodes of one build answer the same, and a build that
 * changed none of them keeps the browsers' copies good.
 */
@ApplicationScoped
public class AssetVersion {

  private static final int LENGTH = 10;

  @Inject ServletContext context;

  private String value = "0";

  /** Short text that is good in an address. */
  public String value() {
    return value;
  }

  @PostConstruct
  void digestAll() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest("/", digest);
      value = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void digest(String folder, MessageDigest digest) throws IOException {
    Set<String> paths = context.getResourcePaths(folder);
    if (paths == null) {
      return;
    }
    for (String path : new TreeSet<>(paths)) {
      if (path.startsWith("/WEB-INF/") || path.startsWith("/META-INF/")) {
        continue;
      }
      if (path.endsWith("/")) {
        digest(path, digest);
      } else if (path.endsWith(".css") || path.endsWith(".js")) {
        try (InputStream content = context.getResourceAsStream(path)) {
          digest.update(content.readAllBytes());
        }
      }
    }
  }
}
