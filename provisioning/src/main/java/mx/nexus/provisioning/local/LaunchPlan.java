package mx.nexus.provisioning.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the operator asked the launcher for.
 *
 * @param nodes application servers, on ports that follow each other
 * @param demo whether the demo shop shall be there
 * @param environment the operator's variables
 */
public record LaunchPlan(
    int port, Path data, int nodes, boolean demo, Map<String, String> environment) {

  /** Whether the operator named a database server of his own: this is no laptop then. */
  public boolean onServer() {
    return MasterAddress.isGiven(environment);
  }
}
