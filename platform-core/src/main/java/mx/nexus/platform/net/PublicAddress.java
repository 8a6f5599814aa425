package mx.nexus.platform.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps requests that others caused out of the own network: only addresses of the public internet,
 * after the special-purpose registries of IANA (RFC 6890).
 */
public final class PublicAddress {

  private static final int BYTE = 0xff;

  private PublicAddress() {}

  /** Whether it is HTTPS, without a user, and every address of the host is public. */
  public static boolean isPublic(URI address) {
    String host = address.getHost();
    if (!"https".equalsIgnoreCase(address.getScheme())
        || host == null
        || address.getUserInfo() != null) {
      return false;
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(host)) {
        if (!isPublic(each)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether the address belongs to the public internet. */
  public static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !special && !(bytes.length == 4 ? isReserved4(bytes) : isReserved6(bytes));
  }

  private static boolean isReserved4(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    int third = bytes[2] & BYTE;
    boolean carrier = first == 100 && second >= 64 && second <= 127;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean relay = first == 192 && second == 88 && third == 99;
    boolean documentation =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first == 0 || first >= 240 || carrier || benchmark || protocol || relay || documentation;
  }

  /**
   * Only global unicast, {@code 2000::/3}: that leaves out unique local addresses and those that
   * carry an IPv4 address for a translator; the tunnels within are left out by name.
   */
  private static boolean isReserved6(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    int third = bytes[2] & BYTE;
    int fourth = bytes[3] & BYTE;
    boolean global = (first & 0xe0) == 0x20;
    boolean protocol = first == 0x20 && second == 0x01 && third < 0x02;
    boolean documentation =
        (first == 0x20 && second == 0x01 && third == 0x0d && fourth == 0xb8)
            || (first == 0x3f && second == 0xff && third < 0x10);
    boolean tunnel = first == 0x20 && second == 0x02;
    return !global || protocol || documentation || tunnel;
  }
}
