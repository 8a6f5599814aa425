package mx.nexus.media.store;

import java.util.List;
import java.util.regex.Pattern;
import mx.nexus.platform.tenancy.TenantId;

/**
 * Where an object lies: whose it is, and its place there. Made of single names that cannot lead
 * anywhere else, never of a text that somebody sent.
 */
public record ObjectPath(List<String> names) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}(\\.[a-z0-9]{1,8})*");

  public ObjectPath {
    names = List.copyOf(names);
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("not a name of an object");
      }
    }
  }

  /** Of one shop. */
  public static ObjectPath ofShop(TenantId shop, String... names) {
    return new ObjectPath(List.of("shops", shop.toString())).below(names);
  }

  /** Of all shops. */
  public static ObjectPath shared(String... names) {
    return new ObjectPath(List.of("shared")).below(names);
  }

  private ObjectPath below(String... more) {
    return new ObjectPath(
        java.util.stream.Stream.concat(names.stream(), java.util.Arrays.stream(more)).toList());
  }

  /** As one text with slashes. */
  public String text() {
    return String.join("/", names);
  }
}
