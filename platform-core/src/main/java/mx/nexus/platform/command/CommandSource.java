package mx.nexus.platform.command;

/**
 * Commands that a capability adds to the command line {@code nexus}. Found by the service loader,
 * so that the command line need not know any capability.
 */
public interface CommandSource {

  /** The capability, which names the database that its tenants share. */
  String capability();

  /** The command as picocli understands it, with its subcommands. */
  Object command(Workplace workplace);
}
