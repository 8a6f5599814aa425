package mx.nexus.shop.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.nexus.platform.fiscal.Rfc;
import mx.nexus.platform.fiscal.TaxRegimes;
import mx.nexus.platform.fiscal.TaxRegimes.TaxRegime;
import mx.nexus.platform.problem.Issues;

/**
 * What the shop says about itself; valid by construction. Everything but the trade name may be
 * empty until the shop knows it.
 *
 * @param legalName as the SAT has it: upper case, without the kind of company (CFDI40139)
 * @param taxId RFC, not one of the generic ones
 * @param taxRegime code of c_RegimenFiscal that suits the RFC
 * @param ticketFooter what the end of every ticket says
 */
public record ProfileFacts(
    String tradeName,
    String legalName,
    String taxId,
    String taxRegime,
    String postalCode,
    String address,
    String phone,
    String ticketFooter) {

  /** Most characters of a name: CFDI 4.0 allows 300, a ticket far less. */
  public static final int LONGEST_NAME = 120;

  /** Most characters of an address. */
  public static final int LONGEST_ADDRESS = 200;

  /** Most characters of a phone number. */
  public static final int LONGEST_PHONE = 30;

  /** Most characters of the ticket's end. */
  public static final int LONGEST_FOOTER = 300;

  private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

  public ProfileFacts {
    Optional<Rfc> rfc = Rfc.parse(taxId).filter(id -> !id.isGeneric());
    tradeName = tradeName.strip();
    legalName = legalName.strip().toUpperCase(new Locale("es", "MX"));
    taxId = rfc.map(Rfc::value).orElse(taxId.strip());
    taxRegime = taxRegime.strip();
    postalCode = postalCode.strip();
    Optional<TaxRegime> regime = TaxRegimes.find(taxRegime);
    boolean misfit = rfc.isPresent() && regime.isPresent() && !regime.get().suits(rfc.get());
    new Issues()
        .required("tradeName", tradeName, LONGEST_NAME)
        .optional("legalName", legalName, LONGEST_NAME)
        .when(!taxId.isEmpty() && rfc.isEmpty(), "taxId", "shop.tax-id-wrong")
        .when(!taxRegime.isEmpty() && regime.isEmpty(), "taxRegime", "shop.tax-regime-unknown")
        .when(misfit, "taxRegime", "shop.tax-regime-unsuitable")
        .when(
            !postalCode.isEmpty() && !POSTAL_CODE.matcher(postalCode).matches(),
            "postalCode",
            "shop.postal-code-malformed")
        .optional("address", address, LONGEST_ADDRESS)
        .optional("phone", phone, LONGEST_PHONE)
        .optional("ticketFooter", ticketFooter, LONGEST_FOOTER)
        .refuse();
  }

  /** A shop of which nothing but the name is known. */
  public static ProfileFacts named(String tradeName) {
    return new ProfileFacts(tradeName, "", "", "", "", "", "", "");
  }
}
