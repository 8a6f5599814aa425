package mx.nexus.shop;

/**
 * The shop as it presents itself on tickets and invoices; a text that nobody entered is empty.
 *
 * @param tradeName the name over the door
 * @param legalName razón social
 * @param taxId RFC
 * @param taxRegime code of the régimen fiscal, {@code 601}
 * @param taxRegimeName its name in the SAT's catalogue
 * @param postalCode five digits
 */
public record ShopProfile(
    String tradeName,
    String legalName,
    String taxId,
    String taxRegime,
    String taxRegimeName,
    String postalCode,
    String address,
    String phone,
    String ticketFooter) {

  /** Whether everything that the law wants on a ticket is there. */
  public boolean isFiscallyComplete() {
    return !legalName.isEmpty()
        && !taxId.isEmpty()
        && !taxRegime.isEmpty()
        && !postalCode.isEmpty();
  }
}
