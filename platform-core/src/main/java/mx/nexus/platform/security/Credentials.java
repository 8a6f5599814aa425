package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;

/**
 * Who stands behind what a request brought: token, page session or key.
 *
 * <p>Empty whatever is wrong with it, so that nobody learns which part was.
 */
@ApplicationScoped
public class Credentials {

  private final Tokens tokens;
  private final SessionRevocations sessions;
  private final ApiKeys keys;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Credentials() {
    this(null, null, null);
  }

  @Inject
  public Credentials(Tokens tokens, SessionRevocations sessions, ApiKeys keys) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.keys = keys;
  }

  /** Whose token of this shop it is. */
  public Optional<StaffPrincipal> staffByToken(String token, Tenant tenant) {
    return tokens.staff(token, tenant.slug()).filter(staff -> countsIn(staff, tenant));
  }

  /** Who is logged in to this shop on the browser. */
  public Optional<StaffPrincipal> staffBySession(HttpServletRequest request, Tenant tenant) {
    return PageSessions.find(request)
        .filter(StaffPrincipal.class::isInstance)
        .map(StaffPrincipal.class::cast)
        .filter(staff -> countsIn(staff, tenant));
  }

  private boolean countsIn(StaffPrincipal staff, Tenant tenant) {
    if (!staff.tenantId().equals(tenant.id().value())) {
      return false;
    }
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      return sessions.isActive(staff.sessionId());
    }
  }

  /** Which operator's token it is. */
  public Optional<AdminPrincipal> adminByToken(String token) {
    return tokens.admin(token).filter(admin -> sessions.isActive(admin.sessionId()));
  }

  /** Which operator is logged in on the browser. */
  public Optional<AdminPrincipal> adminBySession(HttpServletRequest request) {
    return PageSessions.find(request)
        .filter(AdminPrincipal.class::isInstance)
        .map(AdminPrincipal.class::cast)
        .filter(admin -> sessions.isActive(admin.sessionId()));
  }

  /** The valid key with this text. */
  public Optional<ApiKey> keyOf(String text) {
    return keys.authenticate(text);
  }

  /** The program that holds the key. */
  public PartnerPrincipal partner(ApiKey key) {
    return new PartnerPrincipal(key.id(), key.prefix(), key.scopes(), key.tenantId());
  }
}
