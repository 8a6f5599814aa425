package mx.nexus.staff.rest;

import java.util.List;
import java.util.UUID;
import mx.nexus.platform.rest.Example;

/** The caller, what they may do and in which login. */
public record MeView(
    UserView user,
    UUID sessionId,
    @Example("sales.sell") List<String> permissions,
    boolean twoStep) {

  public MeView {
    permissions = List.copyOf(permissions);
  }
}
