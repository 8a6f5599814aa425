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
import mx.nexus.platform.rest.PageRequest;
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

  @QueryParam("inStock")
  @DefaultValue("false")
  @Example("false")
  boolean inStock;

  @QueryParam("limit")
  @Example("20")
  @Nullable String limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  /** For JAX-RS, which fills the fields from the query. */
  @SuppressWarnings("NullAway.Init")
  public SearchRequest() {}

  CounterQuery query() {
    PartQuery parts = new PartQuery(q, branchId, brand, page().limit());
    return new CounterQuery(
        parts, vehicle(), filled(category), filled(position), inStock, offset());
  }

  private PageRequest page() {
    return PageRequest.of(limit, cursor);
  }

  /** Parts on the pages before this one. */
  int offset() {
    long offset = page().cursor().map(cursor -> cursor.number(0)).orElse(0L);
    if (offset < 0 || offset > PartQuery.MOST) {
      throw InvalidInput.of("cursor", "cursor.malformed");
    }
    return (int) offset;
  }

  /** Whether a brand, category, position or what is on hand was chosen. */
  boolean isNarrowed() {
    return inStock || filled(brand) != null || filled(category) != null || filled(position) != null;
  }

  /** The same without them. */
  CounterQuery wideQuery() {
    PartQuery parts = new PartQuery(q, branchId, null, page().limit());
    return new CounterQuery(parts, vehicle(), null, null, false, 0);
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
