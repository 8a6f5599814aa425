package mx.nexus.shop.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.domain.ProfileFacts;
import org.jspecify.annotations.Nullable;

/**
 * The whole profile; what is left out becomes empty.
 *
 * @param timeZone one of Mexico's zones in IANA's database; left out, it stays
 */
public record ShopProfileRequest(
    @NotBlank @Size(max = ProfileFacts.LONGEST_NAME) @Example("Refaccionaria El Pistón")
        String tradeName,
    @Example("ESCUELA KEMPER URGATE") @Nullable String legalName,
    @Example("EKU9003173C9") @Nullable String taxId,
    @Example("601") @Nullable String taxRegime,
    @Example("64000") @Nullable String postalCode,
    @Example("Av. Juárez 100, Centro, Monterrey") @Nullable String address,
    @Example("81 1234 5678") @Nullable String phone,
    @Example("Cambios con ticket dentro de 30 días.") @Nullable String ticketFooter,
    @Example("America/Tijuana") @Nullable String timeZone,
    @Example("0") @Nullable Long version) {

  ProfileFacts facts() {
    return new ProfileFacts(
        tradeName,
        text(legalName),
        text(taxId),
        text(taxRegime),
        text(postalCode),
        text(address),
        text(phone),
        text(ticketFooter));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
