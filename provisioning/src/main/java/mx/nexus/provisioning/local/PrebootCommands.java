package mx.nexus.provisioning.local;

import java.util.List;

/** What Payara is told before it boots. */
final class PrebootCommands {

  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
  private static final String HTTP =
      "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

  private static final String DEPLOYER =
      "set configs.config.server-config.admin-service.das-config.";

  private PrebootCommands() {}

  static List<String> lines(String bindAddress) {
    return List.of(
        LISTENER + "address=" + bindAddress,
        HTTP + "compression=on",
        HTTP
            + "compressable-mime-type=text/html,text/xml,text/plain,text/css,text/javascript,application/javascript,application/json,application/problem+json,image/svg+xml",
        HTTP + "compression-min-size-bytes=1024",
        HTTP + "xpowered-by=false",
        HTTP + "server-header=false",
        // Descriptors do not change after the tests have deployed them; schemas cost each start.
        DEPLOYER + "deploy-xml-validation=none",
        // What is deployed is replaced by a new start only; looking for more costs every second.
        DEPLOYER + "dynamic-reload-enabled=false",
        DEPLOYER + "autodeploy-enabled=false",
        // We serve our own contract at /openapi.
        "set-openapi-configuration --enabled=false");
  }
}
