package mx.nexus.acceptance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A service that sells what vehicle bears a plate, as an operator would set one up. */
final class PlateService implements AutoCloseable {

  private static final Map<String, String> KNOWN =
      Map.of(
          "SRV1234",
          "{\"data\": {\"niv\": \"3N1EB31S28K312345\"}}",
          "SRV5678",
          "{\"data\": {\"marca\": \"NISSAN\", \"modelo\": \"TSURU\", \"anio\": 2008}}");

  private final HttpServer server;

  private PlateService(HttpServer server) {
    this.server = server;
  }

  static PlateService start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String plate = exchange.getRequestURI().getPath().substring(1);
            byte[] answer = KNOWN.getOrDefault(plate, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(KNOWN.containsKey(plate) ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
      return new PlateService(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the installation that is to ask it. */
  Map<String, String> settings() {
    return Map.of(
        "PLATES_URL",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/{plate}",
        "PLATES_FIELDS",
        "vin=/data/niv,make=/data/marca,model=/data/modelo,year=/data/anio",
        "PLATES_NAME",
        "registro",
        "PLATES_ANYWHERE",
        "true");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
