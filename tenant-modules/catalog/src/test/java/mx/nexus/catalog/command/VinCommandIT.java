package mx.nexus.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import mx.nexus.platform.command.Workplace;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A fleet's VINs at once. */
class VinCommandIT {

  private static final DataSource CATALOGUE =
      TestPostgres.dataSource(
          TestPostgres.migratedDatabase("classpath:db/migration/shared/catalog"));

  @TempDir Path folder;
  private final List<Integer> asked = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/DecodeVINValuesBatch/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksForFiftyAtATimeAndOnlyOnce() throws IOException {
    List<String> lines = new ArrayList<>(List.of("IHGCM82633AO04352", "", "1hgcm 82633 a004352"));
    IntStream.range(0, 60).mapToObj("1HGCM8263%08d"::formatted).forEach(lines::add);
    Path file = Files.write(folder.resolve("fleet.txt"), lines);

    List<String> first = run(file);
    List<String> again = run(file);

    assertThat(asked).containsExactly(50, 11);
    assertThat(again).isEqualTo(first).hasSize(63);
    assertThat(first.get(0)).startsWith("vin,make,model,year");
    assertThat(first.get(1)).endsWith("vin.malformed 1HGCM82633A004352");
    assertThat(first.get(2)).startsWith("1HGCM82633A004352,HONDA,Accord,2003,");
    assertThat(first.get(62)).startsWith("1HGCM826300000059,HONDA,Accord,2003,");
  }

  @Test
  void saysWhatIsWrongWithTheFile() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 10});

    assertThat(commandLine(new StringWriter()).execute("vin", binary.toString())).isNotZero();
    assertThat(commandLine(new StringWriter()).execute("vin", folder + "/none")).isNotZero();
    assertThat(asked).isEmpty();
  }

  private List<String> run(Path file) {
    StringWriter out = new StringWriter();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();

    assertThat(commandLine(out).execute("vin", file.toString(), "--service", url)).isZero();

    return out.toString().lines().toList();
  }

  private static CommandLine commandLine(StringWriter out) {
    return new CommandLine(new CatalogCommand(data -> new Site())).setOut(new PrintWriter(out));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form =
        URLDecoder.decode(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            StandardCharsets.UTF_8);
    List<String> vins = Arrays.asList(form.substring(form.indexOf("data=") + 5).split(";"));
    asked.add(vins.size());
    String results =
        vins.stream()
            .map(
                "{\"VIN\": \"%s\", \"Make\": \"HONDA\", \"Model\": \"Accord\", \"ModelYear\": \"2003\"}"
                    ::formatted)
            .collect(Collectors.joining(","));
    byte[] answer = ("{\"Results\": [" + results + "]}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /** An installation with a catalogue. */
  private static final class Site implements Workplace.Site {

    @Override
    public Path data() {
      throw new UnsupportedOperationException();
    }

    @Override
    public DataSource shared() {
      return CATALOGUE;
    }

    @Override
    public DataSource twin() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void replaceByTwin() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
