package mx.nexus.provisioning.signup;

/**
 * What somebody who wants a shop told us.
 *
 * @param plan code of a plan; empty: the smallest
 * @param language {@code es} or {@code en}
 * @param timeZone of the person's browser; the shop's when it is one of Mexico's
 */
public record SignUpForm(
    String shopName,
    String slug,
    String ownerName,
    String email,
    String password,
    String plan,
    String language,
    String timeZone) {

  /** Without password and address: forms end up in logs. */
  @Override
  public String toString() {
    return "SignUpForm[" + slug + "]";
  }
}
