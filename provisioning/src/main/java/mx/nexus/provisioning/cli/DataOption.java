package mx.nexus.provisioning.cli;

import java.nio.file.Path;
import java.util.Optional;
import mx.nexus.provisioning.local.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation on this machine a command is for. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of all data; otherwise NEXUS_DATA_DIR or the folder data beside nexus.")
  private @Nullable Path data;

  Path folder() {
    return folder(data);
  }

  /** The folder that was given, or the usual one. */
  static Path folder(@Nullable Path data) {
    return Optional.ofNullable(data)
        .or(() -> Optional.ofNullable(System.getenv("NEXUS_DATA_DIR")).map(Path::of))
        .orElseGet(() -> Installation.current().home().resolve("data"));
  }
}
