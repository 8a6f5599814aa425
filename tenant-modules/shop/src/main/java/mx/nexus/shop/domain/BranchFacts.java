package mx.nexus.shop.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import mx.nexus.platform.problem.Issues;
import mx.nexus.shop.TaxZone;

/**
 * What somebody says about a branch; valid by construction.
 *
 * @param code up to eight letters, digits and dashes; kept in upper case
 * @param postalCode five digits or empty
 */
public record BranchFacts(
    String code,
    String name,
    TaxZone taxZone,
    String postalCode,
    String address,
    boolean allowsNegativeStock) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 80;

  /** Most characters of an address. */
  public static final int LONGEST_ADDRESS = 200;

  static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,7}");
  private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

  public BranchFacts {
    code = code.strip().toUpperCase(Locale.ROOT);
    name = name.strip();
    postalCode = postalCode.strip();
    address = address.strip();
    new Issues()
        .when(!CODE.matcher(code).matches(), "code", "shop.code-malformed")
        .required("name", name, LONGEST_NAME)
        .when(
            !postalCode.isEmpty() && !POSTAL_CODE.matcher(postalCode).matches(),
            "postalCode",
            "shop.postal-code-malformed")
        .optional("address", address, LONGEST_ADDRESS)
        .refuse();
  }
}
