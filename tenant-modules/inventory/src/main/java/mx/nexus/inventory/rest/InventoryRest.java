package mx.nexus.inventory.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class InventoryRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(
        ItemsResource.class,
        ItemImagesResource.class,
        ImageImportsResource.class,
        StockResource.class,
        AdjustmentsResource.class,
        ImportsResource.class,
        LabelsResource.class);
  }

  @Override
  public Set<Class<?>> partner() {
    return Set.of(PartnerStockResource.class, PartnerImagesResource.class);
  }
}
