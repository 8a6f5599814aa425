package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.inventory.app.StockLevel;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.RequiresScope;

/** What a partner's program may know of stock. */
@RequestScoped
@Path("/inventory/stock")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Stock for partners")
public class PartnerStockResource {

  @Inject ItemReads read;
  @Inject Sql sql;

  @GET
  @RequiresScope("read")
  @Doc(summary = "Price and stock of the part with this code")
  @Problems("404 inventory.item-unknown")
  public PartnerStock stock(
      @QueryParam("sku") @NotBlank @Size(max = ItemFacts.LONGEST_CODE) @Example("WB-7391-C")
          String sku) {
    ItemView item =
        sql.one(
                "select id from inventory_item where sku = upper(?) and active",
                row -> row.uuid("id"),
                sku.strip())
            .map(read::get)
            .orElseThrow(ItemNotFound::new);
    return new PartnerStock(
        item.sku(), item.name(), item.brand(), item.unitPrice(), item.onHand(), item.total());
  }

  /** A part as partners see it. */
  public record PartnerStock(
      @Example("WB-7391-C") String sku,
      @Example("Balata delantera cerámica") String name,
      @Example("Wagner") String brand,
      @Example("412.00") Money unitPrice,
      List<StockLevel> branches,
      @Example("6") Quantity total) {

    public PartnerStock {
      branches = List.copyOf(branches);
    }
  }
}
