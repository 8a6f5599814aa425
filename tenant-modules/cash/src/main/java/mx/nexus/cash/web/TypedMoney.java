package mx.nexus.cash.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.InvalidInput;

/** An amount as people type it: {@code $1,500} or {@code 1500.00}. */
final class TypedMoney {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{0,2})?");

  private TypedMoney() {}

  /**
   * The amount.
   *
   * @throws InvalidInput at this field when it is none
   */
  static Money parse(String field, String typed) {
    String plain = typed.replaceAll("[$,\\s]", "");
    if (!AMOUNT.matcher(plain).matches()) {
      throw InvalidInput.of(field, "cash.amount-malformed");
    }
    return Money.mxn(new BigDecimal(plain));
  }
}
