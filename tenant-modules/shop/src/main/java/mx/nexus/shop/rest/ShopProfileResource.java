package mx.nexus.shop.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.shop.app.PresentShop;
import mx.nexus.shop.app.ProfileView;
import mx.nexus.shop.app.ReadProfile;

/** How the shop presents itself on tickets and invoices. */
@RequestScoped
@Path("/shop/profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "The fiscal profile of the shop")
public class ShopProfileResource {

  @Inject ReadProfile read;
  @Inject PresentShop present;

  @GET
  @Requires(Requires.ANYONE)
  @Doc(summary = "The profile")
  public ProfileView get() {
    return read.current();
  }

  @PUT
  @Requires("shop.manage")
  @Doc(
      summary = "Replaces the profile",
      description =
          "`timeZone` decides the shop's days, from the next request on: America/ with Mexico_City,"
              + " Monterrey, Merida, Cancun, Bahia_Banderas, Chihuahua, Mazatlan, Hermosillo,"
              + " Tijuana, Ciudad_Juarez, Ojinaga or Matamoros behind it.")
  @Problems("409 platform.stale")
  public ProfileView put(@Valid @NotNull ShopProfileRequest request) {
    return present.present(request.facts(), request.timeZone(), request.version());
  }
}
