package mx.nexus.catalog.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class CatalogRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(
        CatalogResource.class,
        FitmentEvidenceResource.class,
        PriceRulesResource.class,
        LinksResource.class,
        VehiclesResource.class,
        VinResource.class,
        PlatesResource.class,
        CustomerVehiclesResource.class);
  }

  @Override
  public Set<Class<?>> partner() {
    return Set.of(PartnerCatalogResource.class);
  }
}
