package mx.nexus.shopfront.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address of the public catalogue; immutable. Values that are empty do not appear in it. */
record Address(String path, Map<String, String> query) {

  static final String FRONT = "/catalogo";
  static final String PART = "/catalogo/parte";
  static final String PICTURE = "/catalogo/foto";
  static final String VEHICLE = "/catalogo/vehiculo";

  static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same with one more value; a value that is there already is replaced. */
  Address with(String name, @Nullable Object value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.remove(name);
    if (value != null && !value.toString().isEmpty()) {
      more.put(name, value.toString());
    }
    return new Address(path, more);
  }

  @Override
  public String toString() {
    return query.isEmpty()
        ? path
        : query.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  /** As a value in an address, with {@code %20} for a blank: not every reader knows {@code +}. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
