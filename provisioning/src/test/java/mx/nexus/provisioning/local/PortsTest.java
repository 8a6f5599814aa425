package mx.nexus.provisioning.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import mx.nexus.platform.command.CommandFailed;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void seesWhoListens() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
    }
    assertThat(Ports.isFree(Ports.free())).isTrue();
  }

  @Test
  void whatThisUserMayNotOpenIsNotCalledTaken() {
    assertThat(Ports.freeAfter(8080, new BindException("Address already in use"))).isFalse();
    assertThatThrownBy(() -> Ports.freeAfter(80, new BindException("Permission denied")))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("Port 80 may not be opened by this user; choose one from 1024 on with --port.");
  }
}
