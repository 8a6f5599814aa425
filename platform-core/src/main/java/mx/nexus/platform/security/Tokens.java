package mx.nexus.platform.security;

import java.util.Optional;

/** Issues and reads access tokens in the shape of MicroProfile JWT, signed with RS256. */
public interface Tokens {

  /** A token for somebody of the bound shop's staff. */
  AccessToken issue(StaffPrincipal principal);

  /** A token for an operator of the platform. */
  AccessToken issue(AdminPrincipal principal);

  /** Who a token of this shop stands for; empty for any token that is not perfectly right. */
  Optional<StaffPrincipal> staff(String token, String slug);

  /** Which operator a token stands for; empty for any token that is not perfectly right. */
  Optional<AdminPrincipal> admin(String token);
}
