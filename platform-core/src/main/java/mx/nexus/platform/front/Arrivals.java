package mx.nexus.platform.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.observability.Operators;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.rest.HttpRefusal;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.security.Credentials;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantUnavailable;
import mx.nexus.platform.tenancy.TenantUnknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which shop a request is for and who makes it.
 *
 * <p>One verified source per door: the host for pages and staff, the key for partners, the base
 * domain for the platform. Where two speak (host and token, host and key) they must agree.
 * Credentials that are wrong in any way make a nobody, and the operation then says 401.
 */
@ApplicationScoped
public class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final String ATTRIBUTE = Arrivals.class.getName();
  private static final String API_KEY = "X-API-Key";
  private static final String BEARER = "bearer ";

  private final Settings settings;
  private final TenantDirectory directory;
  private final Credentials credentials;
  private final Operators operators;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Arrivals() {
    this(null, null, null, null);
  }

  @Inject
  public Arrivals(
      Settings settings, TenantDirectory directory, Credentials credentials, Operators operators) {
    this.settings = settings;
    this.directory = directory;
    this.credentials = credentials;
    this.operators = operators;
  }

  /** What is known about the request; found out once and kept with it. */
  Arrival of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Arrival known) {
      return known;
    }
    Arrival arrival = arrive(request);
    request.setAttribute(ATTRIBUTE, arrival);
    return arrival;
  }

  private Arrival arrive(HttpServletRequest request) {
    Channel channel = Channel.of(request.getContextPath(), pathOf(request));
    try {
      if (holdsNul(request)) {
        return Arrival.refused(channel, HttpRefusal.of(400));
      }
      HostName host = HostName.of(request.getServerName(), settings.baseDomain());
      return switch (channel) {
        case ASSET -> Arrival.nobody(channel);
        case OPERATIONS -> operations(request, channel);
        case STAFF_API -> staff(request, shop(host));
        case PARTNER_API -> partner(request, host);
        case PLATFORM_API -> onPlatform(channel, host);
        case ADMIN_API, ADMIN_PAGE -> admin(request, channel, host);
        case PAGE -> page(request, host);
      };
    } catch (Refusal refusal) {
      return Arrival.refused(channel, refusal);
    } catch (SqlFailed failed) {
      return Arrival.refused(channel, unavailable(failed));
    }
  }

  /** Who asks cannot be looked up now: nobody is let in, and nothing else is said about it. */
  private static Refusal unavailable(SqlFailed failed) {
    if (!failed.meansUnavailable()) {
      throw failed;
    }
    LOG.warn("A database does not answer at the door: {}", failed.getMessage());
    return new TenantUnavailable();
  }

  static String pathOf(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  private static boolean holdsNul(HttpServletRequest request) {
    String query = request.getQueryString();
    return (query != null && query.contains("%00")) || request.getRequestURI().contains("%00");
  }

  private Tenant shop(HostName host) {
    if (!host.isShop()) {
      throw new TenantUnknown();
    }
    return directory.ready(host.slug());
  }

  private Arrival staff(HttpServletRequest request, Tenant tenant) {
    Optional<String> token = bearer(request);
    if (token.isPresent()) {
      return Arrival.at(Channel.STAFF_API, tenant, credentials.staffByToken(token.get(), tenant));
    }
    if (Origins.saysForeign(request)) {
      throw new Forbidden("request.foreign-origin");
    }
    // A browser that does not say where an unsafe request comes from gets no session.
    boolean sessionCounts = !Origins.isUnsafe(request) || Origins.saysOwn(request);
    return Arrival.at(
        Channel.STAFF_API,
        tenant,
        sessionCounts ? credentials.staffBySession(request, tenant) : Optional.empty());
  }

  private Arrival page(HttpServletRequest request, HostName host) {
    refuseForeignPost(request);
    if (host.isPlatform()) {
      return Arrival.nobody(Channel.PAGE);
    }
    Tenant tenant = shop(host);
    return Arrival.at(Channel.PAGE, tenant, credentials.staffBySession(request, tenant));
  }

  private Arrival partner(HttpServletRequest request, HostName host) {
    if (host.kind() == HostName.Kind.FOREIGN) {
      throw new TenantUnknown();
    }
    return Optional.ofNullable(request.getHeader(API_KEY))
        .flatMap(credentials::keyOf)
        .map(key -> partner(key, host))
        .orElseGet(() -> Arrival.nobody(Channel.PARTNER_API));
  }

  /** The key is counted and logged also where it opens nothing. */
  private Arrival partner(ApiKey key, HostName host) {
    Arrival nobody = Arrival.nobody(Channel.PARTNER_API).with(key);
    try {
      Tenant tenant = directory.ready(new TenantId(key.tenantId()));
      boolean agree = host.isPlatform() || host.slug().equals(tenant.slug());
      return agree
          ? Arrival.at(Channel.PARTNER_API, tenant, Optional.of(credentials.partner(key))).with(key)
          : nobody;
    } catch (Refusal closed) {
      return Arrival.refused(Channel.PARTNER_API, closed).with(key);
    }
  }

  private Arrival operations(HttpServletRequest request, Channel channel) {
    boolean metrics = pathOf(request).startsWith("/metrics");
    if (metrics && !operators.ask(request)) {
      throw HttpRefusal.of(404);
    }
    return Arrival.nobody(channel);
  }

  private static Arrival onPlatform(Channel channel, HostName host) {
    if (!host.isPlatform()) {
      throw HttpRefusal.of(404);
    }
    return Arrival.nobody(channel);
  }

  private Arrival admin(HttpServletRequest request, Channel channel, HostName host) {
    if (!host.isPlatform()) {
      throw HttpRefusal.of(404);
    }
    refuseForeignPost(request);
    Optional<String> token = bearer(request);
    boolean sessionCounts =
        channel == Channel.ADMIN_PAGE || !Origins.isUnsafe(request) || Origins.saysOwn(request);
    Optional<java.security.Principal> admin =
        token.isPresent()
            ? credentials.adminByToken(token.get()).map(known -> known)
            : sessionCounts
                ? credentials.adminBySession(request).map(known -> known)
                : Optional.empty();
    return new Arrival(channel, Optional.empty(), admin, Optional.empty(), Optional.empty());
  }

  private static void refuseForeignPost(HttpServletRequest request) {
    if (Origins.isUnsafe(request) && Origins.saysForeign(request)) {
      throw new Forbidden("request.foreign-origin");
    }
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    boolean isBearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return Optional.of(isBearer ? header.substring(BEARER.length()).strip() : "");
  }
}
