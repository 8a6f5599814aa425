package mx.nexus.provisioning.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import mx.nexus.platform.command.CommandFailed;

/** Passwords come this way, so that they stand in no list of processes. */
final class StandardInput {

  private StandardInput() {}

  /**
   * The password on the first line.
   *
   * @throws CommandFailed when there is none
   */
  static String password() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null || line.isEmpty()) {
      throw new CommandFailed("There is no password on standard input.");
    }
    return line;
  }
}
