package mx.nexus.provisioning.signup.rest;

import java.util.Objects;
import mx.nexus.platform.rest.Example;
import mx.nexus.provisioning.signup.SignUpForm;
import org.jspecify.annotations.Nullable;

/**
 * Who wants a shop.
 *
 * @param slug first label of the shop's host name
 * @param plan code of a plan; left out: the smallest
 * @param language of the first texts, {@code es} or {@code en}
 * @param timeZone of the browser, {@code America/Tijuana}; the shop's when it is one of Mexico's
 */
public record SignUpRequest(
    @Example("Refaccionaria El Pistón") @Nullable String shopName,
    @Example("el-piston") @Nullable String slug,
    @Example("Guadalupe Ñáñez") @Nullable String ownerName,
    @Example("lupita@elpiston.mx") @Nullable String email,
    @Example("tres tristes tigres") @Nullable String password,
    @Example("mostrador") @Nullable String plan,
    @Example("es") @Nullable String language,
    @Example("America/Tijuana") @Nullable String timeZone) {

  SignUpForm form(String callersLanguage) {
    return new SignUpForm(
        text(shopName),
        text(slug),
        text(ownerName),
        text(email),
        text(password),
        text(plan),
        "en".equals(Objects.requireNonNullElse(language, callersLanguage)) ? "en" : "es",
        text(timeZone));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  /** Without password and address. */
  @Override
  public String toString() {
    return "SignUpRequest[" + slug + "]";
  }
}
