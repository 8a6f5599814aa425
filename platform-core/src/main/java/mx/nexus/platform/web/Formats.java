package mx.nexus.platform.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

/**
 * How amounts, quantities and times are written on screen; behind the functions of {@code
 * urn:nexus:ui}.
 *
 * <p>Amounts look Mexican in every language. Null is written as nothing.
 */
public final class Formats {

  private static final DecimalFormatSymbols MEXICAN =
      DecimalFormatSymbols.getInstance(Languages.SPANISH);
  private static final ZoneId CAPITAL = ZoneId.of("America/Mexico_City");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Formats() {}

  /** {@code $1,234.50}, {@code −$12.00}; takes Money, BigDecimal or text of a number. */
  public static String money(@Nullable Object amount) {
    if (amount == null || amount.toString().isEmpty()) {
      return "";
    }
    BigDecimal value = new BigDecimal(amount.toString());
    String digits = new DecimalFormat("$#,##0.00", MEXICAN).format(value.abs());
    return value.signum() < 0 ? "−" + digits : digits;
  }

  /** {@code 2}, {@code 1.5}, {@code 12,000}; takes Quantity, any number or text of one. */
  public static String quantity(@Nullable Object quantity) {
    if (quantity == null || quantity.toString().isEmpty()) {
      return "";
    }
    BigDecimal value = new BigDecimal(quantity.toString());
    String digits = new DecimalFormat("#,##0.###", MEXICAN).format(value.abs());
    return value.signum() < 0 ? "−" + digits : digits;
  }

  /** {@code 16 %} of 0.16. */
  public static String percent(@Nullable Object fraction) {
    return fraction == null
        ? ""
        : quantity(new BigDecimal(fraction.toString()).movePointRight(2)) + " %";
  }

  /** {@code 24 nov 2026}; an instant is taken in the shop's zone. */
  public static String day(@Nullable Object day) {
    return day == null ? "" : pattern("d MMM yyyy").format(local(day));
  }

  /** {@code 14:05}. */
  public static String time(@Nullable Object instant) {
    return instant == null ? "" : TIME.format(local(instant));
  }

  /** {@code 24 nov 2026 14:05}. */
  public static String moment(@Nullable Object instant) {
    return instant == null ? "" : pattern("d MMM yyyy HH:mm").format(local(instant));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, PersonLocale.current());
  }

  private static TemporalAccessor local(Object value) {
    if (value instanceof LocalDate day) {
      return day;
    }
    if (value instanceof Instant instant) {
      return instant.atZone(shopZone());
    }
    return (TemporalAccessor) value;
  }

  /** The zone of the shop's days and tickets. */
  public static ZoneId shopZone() {
    return TenantContext.find().map(Tenant::timeZone).map(ZoneId::of).orElse(CAPITAL);
  }
}
