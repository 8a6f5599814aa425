package mx.nexus.catalog.plates;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Keeps requests out of the own network: only HTTPS, only addresses of the public internet. */
final class PublicAddress {

  private static final int BYTE = 0xff;

  private PublicAddress() {}

  /** Whether every address of the host is public. */
  static boolean isPublic(URI address) {
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

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special && !isReserved(address.getAddress());
  }

  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    if (bytes.length == 4) {
      boolean carrier = first == 100 && second >= 64 && second <= 127;
      boolean benchmark = first == 198 && (second == 18 || second == 19);
      boolean protocol = first == 192 && second == 0 && (bytes[2] & BYTE) == 0;
      return first == 0 || first >= 240 || carrier || benchmark || protocol;
    }
    boolean unique = (first & 0xfe) == 0xfc;
    boolean translated = (first == 0 && second == 0x64) || (first == 0x20 && second == 0x02);
    boolean embedded = first == 0 && second == 0;
    return unique || translated || embedded;
  }
}
