package mx.nexus.provisioning.local;

import java.nio.file.Files;
import java.nio.file.Path;
import mx.nexus.platform.command.CommandFailed;

/** Where the built parts lie under the folder of the command {@code nexus}. */
public record Installation(Path home) {

  /** The installation that the script said it belongs to. */
  public static Installation current() {
    return new Installation(Path.of(System.getProperty("nexus.home", ".")).toAbsolutePath());
  }

  public Path posWar() {
    return built("pos-web/target/pos-web.war");
  }

  public Path adminWar() {
    return built("admin-console/target/admin-console.war");
  }

  public Path payara() {
    return built("provisioning/target/runtime/payara-micro.jar");
  }

  private Path built(String relative) {
    Path file = home.resolve(relative);
    if (!Files.isRegularFile(file)) {
      throw new CommandFailed(file + " is missing; build it with: mvn -DskipTests package");
    }
    return file;
  }
}
