package mx.nexus.platform.front;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import org.slf4j.MDC;

/**
 * The first filter of both applications: gives the request its id, binds its shop and its caller to
 * the thread, and takes everything off the thread again.
 *
 * <p>Mapped to REQUEST, ASYNC and ERROR: each of them may run on another thread. Must stand before
 * every other filter.
 */
public class FrontFilter extends HttpFilter {

  private static final String ID_ATTRIBUTE = FrontFilter.class.getName() + ".id";
  private static final String ANONYMOUS = "-";

  @Inject Arrivals arrivals;
  @Inject Permissions permissions;
  @Inject KeyLimits limits;
  @Inject TrustedProxies proxies;
  @Inject RequestLedger ledger;
  @Inject Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
    Instant start = ledger.now();
    RequestId.bind(idOf(request));
    proxies.mark(request);
    try {
      Arrival arrival = arrivals.of(request);
      if (first) {
        response.setHeader(RequestId.HEADER, RequestId.current());
        SecurityHeaders.set(response, arrival.channel(), settings.secure());
      }
      serve(arrival, request, response, chain, first);
      if (first) {
        ledger.served(arrival, request, response, start);
      }
    } finally {
      MDC.clear();
    }
  }

  private static String idOf(HttpServletRequest request) {
    if (request.getAttribute(ID_ATTRIBUTE) instanceof String known) {
      return known;
    }
    String id = RequestId.accept(request.getHeader(RequestId.HEADER));
    request.setAttribute(ID_ATTRIBUTE, id);
    return id;
  }

  private void serve(
      Arrival arrival,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      boolean first)
      throws IOException, ServletException {
    MDC.put("tenant", arrival.tenant().map(Tenant::slug).orElse(ANONYMOUS));
    MDC.put("user", arrival.principal().map(FrontFilter::idOf).orElse(ANONYMOUS));
    try (TenantContext.Binding shop = bindTenant(arrival);
        Caller.Binding caller = bindCaller(arrival)) {
      if (first) {
        admit(arrival, response);
      }
      chain.doFilter(request, response);
    } catch (Refusal refusal) {
      Refused.answer(refusal, arrival.channel(), request, response);
    } catch (IOException | ServletException | RuntimeException defect) {
      if (!first) {
        throw defect;
      }
      Refused.answerDefect(defect, arrival.channel(), request, response);
    }
  }

  private void admit(Arrival arrival, HttpServletResponse response) {
    arrival.key().ifPresent(key -> limits.count(key, response));
    if (arrival.refusal().isPresent()) {
      throw arrival.refusal().get();
    }
  }

  private static TenantContext.Binding bindTenant(Arrival arrival) {
    return arrival.tenant().map(TenantContext::bind).orElse(() -> {});
  }

  private Caller.Binding bindCaller(Arrival arrival) {
    return arrival
        .principal()
        .map(known -> Caller.bind(known, permissions))
        .orElseGet(Caller::bindNobody);
  }

  private static String idOf(Principal principal) {
    return Optional.of(principal)
        .map(Caller::actorOf)
        .flatMap(actor -> actor.id())
        .map(Object::toString)
        .orElse(ANONYMOUS);
  }
}
