package mx.nexus.staff.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that knows no address: RFC 5321, 550 to each RCPT. */
final class RefusingMailServer implements AutoCloseable {

  private final ServerSocket socket;

  private RefusingMailServer(ServerSocket socket) {
    this.socket = socket;
  }

  static RefusingMailServer start() throws IOException {
    RefusingMailServer server =
        new RefusingMailServer(new ServerSocket(0, 4, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(server::serve, "refusing-mail-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept()) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      answer(client, "220 ready");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answer(client, line.startsWith("RCPT") ? "550 no such address" : "250 fine");
      }
    } catch (IOException ended) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(ended);
      }
    }
  }

  private static void answer(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
