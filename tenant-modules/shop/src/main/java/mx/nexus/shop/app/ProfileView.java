package mx.nexus.shop.app;

import mx.nexus.platform.rest.Example;
import mx.nexus.shop.domain.FiscalProfile;
import mx.nexus.shop.domain.ProfileFacts;

/**
 * The shop's profile on the wire and on the screen; what nobody entered is empty.
 *
 * @param timeZone whose clock decides the shop's days, as in IANA's database
 */
public record ProfileView(
    @Example("Refaccionaria El Pistón") String tradeName,
    @Example("ESCUELA KEMPER URGATE") String legalName,
    @Example("EKU9003173C9") String taxId,
    @Example("601") String taxRegime,
    @Example("64000") String postalCode,
    @Example("Av. Juárez 100, Centro, Monterrey") String address,
    @Example("81 1234 5678") String phone,
    @Example("Cambios con ticket dentro de 30 días.") String ticketFooter,
    @Example("America/Tijuana") String timeZone,
    @Example("0") long version) {

  /** The view of a stored profile. */
  public static ProfileView of(FiscalProfile profile, String timeZone) {
    return of(profile.facts(), timeZone, profile.version());
  }

  static ProfileView of(ProfileFacts facts, String timeZone, long version) {
    return new ProfileView(
        facts.tradeName(),
        facts.legalName(),
        facts.taxId(),
        facts.taxRegime(),
        facts.postalCode(),
        facts.address(),
        facts.phone(),
        facts.ticketFooter(),
        timeZone,
        version);
  }
}
