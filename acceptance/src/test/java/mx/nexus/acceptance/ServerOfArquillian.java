package mx.nexus.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tells Arquillian how to start its Payara Micro: on the databases of the running product, and in a
 * cluster of its own.
 */
final class ServerOfArquillian implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Path data = RunningNexus.get().data();
    System.setProperty(
        "payara.microJar",
        Sources.ROOT.resolve("provisioning/target/runtime/payara-micro.jar").toString());
    System.setProperty("payara.clusterEnabled", "true");
    // Where other tests start servers too, it takes longer than its usual three minutes.
    System.setProperty("payara.startupTimeoutInSeconds", "480");
    System.setProperty("payara.cmdOptions", String.join(" ", jvm(data)));
    System.setProperty("payara.extraMicroOptions", String.join(" ", micro(data)));
  }

  private static List<String> jvm(Path data) throws IOException {
    Properties secrets = new Properties();
    try (Reader file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
      secrets.load(file);
    }
    int port = RunningNexus.get().databases().port();
    return List.of(
        "-Xms512m",
        "-Xmx512m",
        // Payara may lose a class loader when garbage is collected while it deploys.
        "-XX:NewSize=256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-Djava.net.preferIPv4Stack=true",
        "-Dhazelcast.socket.bind.any=false",
        "-Duser.language=es",
        "-Duser.country=MX",
        "-Duser.timezone=UTC",
        "-Dfile.encoding=UTF-8",
        "-DMASTER_DB_URL=jdbc:postgresql://127.0.0.1:" + port + "/nexus_master",
        "-DMASTER_DB_USER=postgres",
        "-DMASTER_DB_PASSWORD=" + secrets.getProperty("postgres.password"),
        "-DNEXUS_SECRET_KEY=" + secrets.getProperty("secret.key"),
        "-DNEXUS_DATA_DIR=" + Files.createTempDirectory("nexus-arquillian"));
  }

  private static List<String> micro(Path data) throws IOException {
    int clusterPort = NexusProcess.freePorts(1);
    return List.of(
        "--rootdir",
        Files.createTempDirectory("nexus-arquillian").toString(),
        "--unpackdir",
        data.resolve("runtime/payara").toString(),
        "--prebootcommandfile",
        data.resolve("run/node-1/preboot.txt").toString(),
        "--interfaces",
        "127.0.0.1",
        "--nohostaware",
        "--disablephonehome",
        "--clustername",
        "arquillian-" + clusterPort,
        "--startport",
        Integer.toString(clusterPort),
        "--clustermode",
        "tcpip:127.0.0.1:" + clusterPort);
  }
}
