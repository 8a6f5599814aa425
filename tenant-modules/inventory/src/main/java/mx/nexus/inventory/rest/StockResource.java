package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.LowStock;
import mx.nexus.inventory.app.LowStock.LowItem;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;

/** Where the parts are and which run low. */
@RequestScoped
@Path("/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Stock per branch")
public class StockResource {

  @Inject ItemReads read;
  @Inject LowStock lowStock;

  @GET
  @Path("/stock-by-branch")
  @Requires("inventory.view")
  @Doc(summary = "The stock of one part in every branch")
  @Problems("404 inventory.item-unknown")
  public StockByBranch stockByBranch(@QueryParam("itemId") @NotNull UUID itemId) {
    return StockByBranch.of(read.get(itemId));
  }

  @GET
  @Path("/low-stock")
  @Requires("inventory.view")
  @Doc(summary = "The parts at or below their minimum, emptiest first; the first 200")
  public CursorPage<LowItem> low() {
    return CursorPage.whole(lowStock.window(0, PageRequest.MAX_LIMIT));
  }
}
