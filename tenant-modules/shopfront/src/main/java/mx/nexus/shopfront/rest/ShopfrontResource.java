package mx.nexus.shopfront.rest;

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
import mx.nexus.shopfront.app.ArrangeShopfront;
import mx.nexus.shopfront.app.ReadShopfront;
import mx.nexus.shopfront.app.ShopfrontView;

/** What the public sees of the shop. */
@RequestScoped
@Path("/shopfront")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "The public catalogue of the shop")
public class ShopfrontResource {

  @Inject ReadShopfront read;
  @Inject ArrangeShopfront arrange;

  @GET
  @Requires("shopfront.manage")
  @Doc(summary = "The settings of the public catalogue; it is closed until they say otherwise")
  public ShopfrontView get() {
    return read.current();
  }

  @PUT
  @Requires("shopfront.manage")
  @Doc(summary = "Replaces the settings of the public catalogue")
  @Problems({"404 shop.branch-unknown", "409 platform.stale"})
  public ShopfrontView put(@Valid @NotNull ShopfrontRequest request) {
    return arrange.arrange(request.facts(), request.version());
  }
}
