package mx.nexus.platform.command;

/** Something an operator asked for did not work; the message is the one line that says why. */
public class CommandFailed extends RuntimeException {

  public CommandFailed(String line) {
    super(line);
  }

  public CommandFailed(String line, Throwable cause) {
    super(line, cause);
  }
}
