package mx.nexus.sales.web;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.platform.money.Quantity;

/** What the register's script sends along with a command, as the clerk typed it. */
final class TypedValues {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PERCENT_SCALE = 2;

  private TypedValues() {}

  /** The text of that name; empty when there is none. */
  static String text(String name) {
    Map<String, String> params =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return Objects.requireNonNullElse(params.get(name), "");
  }

  /** A vehicle of the catalogue; empty when it is none: a sale does not fail over its chip. */
  static Optional<UUID> vehicle(String name) {
    return id(name).filter(id -> CatalogIds.VEHICLE.find(id).isPresent());
  }

  /** An id; empty when it is none. */
  static Optional<UUID> id(String name) {
    try {
      return Optional.of(UUID.fromString(text(name)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** A quantity; empty when it is none. */
  static Optional<Quantity> quantity(String name) {
    String typed = text(name).strip();
    return DECIMAL.matcher(typed).matches() ? Optional.of(Quantity.of(typed)) : Optional.empty();
  }

  /** One piece more, or one less when that is what was pressed. */
  static Quantity step(String name) {
    return text(name).equals("-1") ? Quantity.ONE.negated() : Quantity.ONE;
  }

  /** A percentage from 0 to 100 with two decimals; nothing typed is 0; empty when it is none. */
  static Optional<BigDecimal> percent(String name) {
    String typed = text(name).strip();
    if (typed.isEmpty()) {
      return Optional.of(BigDecimal.ZERO);
    }
    return Optional.of(typed)
        .filter(text -> DECIMAL.matcher(text).matches())
        .map(BigDecimal::new)
        .filter(percent -> percent.compareTo(HUNDRED) <= 0 && percent.scale() <= PERCENT_SCALE);
  }
}
