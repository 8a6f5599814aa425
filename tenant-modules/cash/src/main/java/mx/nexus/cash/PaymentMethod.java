package mx.nexus.cash;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * How somebody pays, with the tax authority's code (SAT, catálogo c_FormaPago).
 *
 * <p>Store credit and credit on account are known names that nothing can be paid with yet.
 */
public enum PaymentMethod {
  CASH("01", true),
  CARD("04", true),
  TRANSFER("03", true),
  VOUCHER("08", true),
  STORE_CREDIT("17", false),
  CREDIT("99", false);

  private final String satCode;
  private final boolean accepted;

  PaymentMethod(String satCode, boolean accepted) {
    this.satCode = satCode;
    this.accepted = accepted;
  }

  /** Code of the SAT's catalogue. */
  public String satCode() {
    return satCode;
  }

  /** Whether a sale may be paid this way now. */
  public boolean isAccepted() {
    return accepted;
  }

  /** The word on the wire: {@code store-credit}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The method with this word on the wire. */
  @JsonCreator
  public static PaymentMethod ofCode(String code) {
    return Arrays.stream(values())
        .filter(method -> method.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such payment method"));
  }
}
