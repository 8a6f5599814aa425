package mx.nexus.staff.app;

import java.util.Optional;
import mx.nexus.platform.security.StaffPrincipal;

/**
 * A login that has just been opened or refreshed.
 *
 * @param refreshToken for programs; pages have none
 */
public record OpenLogin(StaffPrincipal principal, Optional<String> refreshToken) {

  @Override
  public String toString() {
    return "OpenLogin[" + principal + "]";
  }
}
