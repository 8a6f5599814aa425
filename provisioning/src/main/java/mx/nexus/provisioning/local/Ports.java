package mx.nexus.provisioning.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import mx.nexus.platform.command.CommandFailed;

/** TCP ports of this machine. */
final class Ports {

  /** Linux gives outgoing connections ports from 32768 on. */
  private static final int FIRST = 20_000;

  private static final int COUNT = 12_000;
  private static final int MOST_TRIES = 1_000;

  private Ports() {}

  /**
   * Whether nobody listens there.
   *
   * @throws CommandFailed when this user may not open it, whoever listens
   */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException refused) {
      return freeAfter(port, refused);
    }
    try (ServerSocket everywhere = new ServerSocket()) {
      everywhere.setReuseAddress(true);
      everywhere.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException refused) {
      return freeAfter(port, refused);
    }
  }

  /** No when it is taken. Java has one exception for both, with the system's words. */
  static boolean freeAfter(int port, IOException refused) {
    if (String.valueOf(refused.getMessage()).contains("Permission denied")) {
      throw new CommandFailed(
          "Port %d may not be opened by this user; choose one from 1024 on with --port."
              .formatted(port),
          refused);
    }
    return false;
  }

  /** A port that is free now, and that the system gives to no outgoing connection meanwhile. */
  static int free() {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new CommandFailed("No port is free between %d and %d.".formatted(FIRST, FIRST + COUNT));
  }
}
