package mx.nexus.catalog.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.app.CounterSearch.CounterQuery;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** What is looked for, as the query of an address says it. */
public class SearchRequest {

  private static final int LONGEST = 200;

  @QueryParam("q")
  @NotBlank
  @Size(max = LONGEST)
  @Example("balata delantera tsuru 2008")
  String q;

  @QueryParam("branchId")
  @Nullable UUID branchId;

  @QueryParam("vehicleId")
  @Nullable UUID vehicleId;

  @QueryParam("brand")
  @Size(max = LONGEST)
  @Example("Wagner")
  @Nullable String brand;

  @QueryParam("category")
  @Size(max = LONGEST)
  @Example("Frenos")
  @Nullable String category;

  @QueryParam("position")
  @Size(max = LONGEST)
  @Example("delantera")
  @Nullable String position;

  @QueryParam("limit")
  @DefaultValue("20")
  @Example("20")
  int limit;

  /** For JAX-RS, which fills the fields from the query. */
  @SuppressWarnings("NullAway.Init")
  public SearchRequest() {}

  CounterQuery query() {
    if (limit < 1 || limit > PartQuery.MOST) {
      throw InvalidInput.of("limit", "catalog.limit-out-of-range");
    }
    return new CounterQuery(
        new PartQuery(q, branchId, brand, limit), vehicle(), filled(category), filled(position));
  }

  /** Whether a brand, category or position was chosen. */
  boolean isNarrowed() {
    return filled(brand) != null || filled(category) != null || filled(position) != null;
  }

  /** The same without them. */
  CounterQuery wideQuery() {
    return new CounterQuery(new PartQuery(q, branchId, null, limit), vehicle(), null, null);
  }

  private int vehicle() {
    return Optional.ofNullable(vehicleId)
        .map(
            id ->
                CatalogIds.VEHICLE
                    .find(id)
                    .orElseThrow(() -> InvalidInput.of("vehicleId", "catalog.vehicle-unknown")))
        .orElse(0);
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
