package mx.nexus.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a request comes from those who run the installation, who may read metrics and details of
 * health: from the machine or its private network without a proxy, or with the token of {@code
 * NEXUS_METRICS_TOKEN}.
 */
@ApplicationScoped
public class Operators {

  private static final String BEARER = "Bearer ";

  @Inject
  @ConfigProperty(name = "NEXUS_METRICS_TOKEN")
  Optional<String> token;

  /** Whether an operator asks. */
  public boolean ask(HttpServletRequest request) {
    return hasToken(request) || (isDirect(request) && isPrivate(request.getRemoteAddr()));
  }

  private boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null
        && header.startsWith(BEARER)
        && token.filter(right -> isSame(right, header.substring(BEARER.length()))).isPresent();
  }

  private static boolean isSame(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** Through a proxy everybody comes from a private address. */
  private static boolean isDirect(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
  }

  @SuppressWarnings("AddressSelection") // The text is an address already; nothing is resolved.
  static boolean isPrivate(String address) {
    try {
      InetAddress from = InetAddress.getByName(address);
      return from.isLoopbackAddress() || from.isSiteLocalAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
