package mx.nexus.platform.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of {@code NEXUS_TRUSTED_PROXIES} (addresses or networks, with commas between them).
 * What they say in {@code X-Forwarded-For} is believed, from the right, up to the first address
 * that is none of them; what anybody else says there is not.
 */
@ApplicationScoped
public class TrustedProxies {

  private static final String VISITOR = TrustedProxies.class.getName() + ".visitor";
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

  private final List<Network> trusted;

  /** For the container's proxy. */
  protected TrustedProxies() {
    this(Optional.empty());
  }

  /**
   * With these.
   *
   * @throws IllegalStateException when one is neither an address nor a network
   */
  @Inject
  public TrustedProxies(@ConfigProperty(name = "NEXUS_TRUSTED_PROXIES") Optional<String> setting) {
    this.trusted =
        Arrays.stream(setting.orElse("").split(","))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(Network::of)
            .toList();
  }

  /** A wrong setting ends the start, not the first request. */
  void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

  /** Says on the request who asks; {@link #visitorOf} reads it. */
  void mark(HttpServletRequest request) {
    request.setAttribute(VISITOR, visitor(request.getRemoteAddr(), forwardedFor(request)));
  }

  /** A proxy may add a line of its own behind the client's: all of them are one list. */
  private static @Nullable String forwardedFor(HttpServletRequest request) {
    Enumeration<String> lines = request.getHeaders(FORWARDED_FOR);
    return lines == null || !lines.hasMoreElements()
        ? null
        : String.join(",", Collections.list(lines));
  }

  /** The address of the visitor, not of a proxy in between. */
  public static String visitorOf(HttpServletRequest request) {
    return request.getAttribute(VISITOR) instanceof String visitor
        ? visitor
        : request.getRemoteAddr();
  }

  /** Who asks, when {@code remote} connected and sent this header. */
  String visitor(String remote, @Nullable String forwardedFor) {
    String visitor = remote;
    if (forwardedFor != null) {
      List<String> hops = Arrays.asList(forwardedFor.split(","));
      for (int i = hops.size() - 1; i >= 0 && isTrusted(visitor); i--) {
        String hop = hops.get(i).strip();
        if (!ADDRESS.matcher(hop).matches()) {
          return visitor;
        }
        visitor = hop;
      }
    }
    return visitor;
  }

  private boolean isTrusted(String address) {
    return ADDRESS.matcher(address).matches()
        && trusted.stream().anyMatch(network -> network.contains(address));
  }

  /** The addresses whose first bits are those of one. */
  private record Network(byte[] start, int bits) {

    static Network of(String text) {
      int slash = text.indexOf('/');
      String address = slash < 0 ? text : text.substring(0, slash);
      try {
        byte[] start = bytes(address);
        int all = start.length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits >= 0 && bits <= all) {
          return new Network(start, bits);
        }
      } catch (UnknownHostException | NumberFormatException wrong) {
        throw new IllegalStateException(refusal(text), wrong);
      }
      throw new IllegalStateException(refusal(text));
    }

    private static String refusal(String text) {
      return "NEXUS_TRUSTED_PROXIES: not an address or network: " + text;
    }

    boolean contains(String address) {
      try {
        byte[] other = bytes(address);
        if (other.length != start.length) {
          return false;
        }
        for (int bit = 0; bit < bits; bit++) {
          int mask = 0x80 >> bit % Byte.SIZE;
          if ((other[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
            return false;
          }
        }
        return true;
      } catch (UnknownHostException noAddress) {
        return false;
      }
    }

    @SuppressWarnings("AddressSelection") // The text is an address already; nothing is resolved.
    private static byte[] bytes(String address) throws UnknownHostException {
      if (!ADDRESS.matcher(address).matches() || !address.matches(".*[.:].*")) {
        throw new UnknownHostException(address);
      }
      return InetAddress.getByName(address).getAddress();
    }
  }
}
