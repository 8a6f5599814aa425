package mx.nexus.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.staff.app.Visitor;
import mx.nexus.staff.domain.Channel;

/** Where the person at the browser comes from. */
final class PageVisitor {

  private PageVisitor() {}

  static Visitor of(HttpServletRequest request) {
    String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    return new Visitor(Channel.PAGE, TrustedProxies.visitorOf(request), agent);
  }
}
