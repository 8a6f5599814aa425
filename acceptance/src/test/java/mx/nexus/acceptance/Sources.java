package mx.nexus.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built source tree lies. */
public final class Sources {

  /** Its root folder. */
  public static final Path ROOT = root();

  private Sources() {}

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("tenant-modules")) ? here : here.getParent();
  }
}
