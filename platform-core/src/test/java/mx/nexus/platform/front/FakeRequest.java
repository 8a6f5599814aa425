package mx.nexus.platform.front;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the container would hand it in, as far as the front door looks at it. */
final class FakeRequest {

  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, Object> session = new HashMap<>();
  private final String method;
  private final String host;
  private final String path;
  private String context = "";
  private String query;
  private String address = "127.0.0.1";

  private FakeRequest(String method, String host, String path) {
    this.method = method;
    this.host = host;
    this.path = path;
    header("Host", host + ":8080");
  }

  static FakeRequest get(String host, String path) {
    return new FakeRequest("GET", host, path);
  }

  static FakeRequest post(String host, String path) {
    return new FakeRequest("POST", host, path);
  }

  FakeRequest header(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  FakeRequest query(String text) {
    query = text;
    return this;
  }

  FakeRequest in(String contextPath) {
    context = contextPath;
    return this;
  }

  FakeRequest from(String remoteAddress) {
    address = remoteAddress;
    return this;
  }

  FakeRequest loggedIn(Object principal) {
    session.put("nexus.principal", principal);
    return this;
  }

  HttpServletRequest toRequest() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, args) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getServerName" -> host;
                  case "getContextPath" -> context;
                  case "getServletPath" -> path;
                  case "getRequestURI" -> context + path;
                  case "getQueryString" -> query;
                  case "getRemoteAddr" -> address;
                  case "getDispatcherType" -> DispatcherType.REQUEST;
                  case "getHeader" -> headers.get(((String) args[0]).toLowerCase(Locale.ROOT));
                  case "getHeaders" ->
                      lines(headers.get(((String) args[0]).toLowerCase(Locale.ROOT)));
                  case "getAttribute" -> attributes.get(args[0]);
                  case "setAttribute" -> attributes.put((String) args[0], args[1]);
                  case "getSession" -> session.isEmpty() ? null : session();
                  case "getPathInfo" -> null;
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private HttpSession session() {
    return (HttpSession)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, called, args) -> session.get(args[0]));
  }

  private static Enumeration<String> lines(@Nullable String header) {
    return Collections.enumeration(header == null ? List.of() : List.of(header));
  }
}
