package mx.nexus.customers.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.nexus.customers.PriceLevel;
import mx.nexus.platform.fiscal.Rfc;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.Issues;

/**
 * What somebody says about a customer; valid by construction. Only the name is needed: at the
 * counter nobody waits for more.
 *
 * @param taxId RFC, also the generic ones
 * @param creditLimit zero: pays at once
 * @param creditDays days after the sale on which credit is due, 0 to 365
 */
public record CustomerFacts(
    String name,
    String phone,
    String email,
    String taxId,
    PriceLevel priceLevel,
    Money creditLimit,
    int creditDays) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 120;

  /** Most characters of a phone number. */
  public static final int LONGEST_PHONE = 30;

  /** Most characters of an address. */
  public static final int LONGEST_EMAIL = 254;

  /** Most days of credit. */
  public static final int MOST_DAYS = 365;

  private static final Money MOST_CREDIT = Money.mxn("99999999.99");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern PHONE = Pattern.compile("[\\d\\s()+.-]*(\\d[\\s()+.-]*){7,}");

  public CustomerFacts {
    Optional<Rfc> rfc = Rfc.parse(taxId);
    name = name.strip();
    phone = phone.strip();
    email = email.strip().toLowerCase(Locale.ROOT);
    taxId = rfc.map(Rfc::value).orElse(taxId.strip());
    new Issues()
        .required("name", name, LONGEST_NAME)
        .optional("phone", phone, LONGEST_PHONE)
        .when(
            !phone.isEmpty() && phone.length() <= LONGEST_PHONE && !PHONE.matcher(phone).matches(),
            "phone",
            "customers.phone-malformed")
        .when(!email.isEmpty() && !EMAIL.matcher(email).matches(), "email", "email")
        .optional("email", email, LONGEST_EMAIL)
        .when(!taxId.isEmpty() && rfc.isEmpty(), "taxId", "customers.tax-id-wrong")
        .when(creditLimit.isNegative(), "creditLimit", "negative")
        .when(creditLimit.isMoreThan(MOST_CREDIT), "creditLimit", "customers.credit-too-large")
        .when(creditDays < 0 || creditDays > MOST_DAYS, "creditDays", "customers.credit-days-wrong")
        .refuse();
  }

  /** Whether the credit differs from the other's. */
  public boolean grantsOtherCreditThan(CustomerFacts other) {
    return !creditLimit.equals(other.creditLimit) || creditDays != other.creditDays;
  }

  /** Whether there is any credit at all. */
  public boolean grantsCredit() {
    return creditLimit.isPositive() || creditDays > 0;
  }
}
