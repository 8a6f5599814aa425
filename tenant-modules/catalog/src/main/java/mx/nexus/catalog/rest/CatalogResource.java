package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.PartResults;
import mx.nexus.catalog.PartSearch;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** Finds parts. */
@RequestScoped
@Path("/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Finding parts by what is typed or scanned")
public class CatalogResource {

  private static final int LONGEST = 200;

  @Inject PartSearch search;

  @GET
  @Path("/search")
  @Requires("catalog.search")
  @Doc(
      summary = "The best matches for a code, a number or words",
      description =
          "Codes and barcodes that name a part come first, then numbers that begin with the text,"
              + " then words of name and brand, without accents. `3*code` asks for three.")
  @Problems("422 catalog.quantity-out-of-range")
  public SearchAnswer search(
      @QueryParam("q") @NotBlank @Size(max = LONGEST) @Example("balata delantera") String typed,
      @QueryParam("branchId") @Nullable UUID branchId,
      @QueryParam("brand") @Size(max = LONGEST) @Example("Wagner") @Nullable String brand,
      @QueryParam("limit") @DefaultValue("20") @Example("20") int limit) {
    if (limit < 1 || limit > PartQuery.MOST) {
      throw InvalidInput.of("limit", "catalog.limit-out-of-range");
    }
    long start = System.nanoTime();
    PartResults results = search.search(new PartQuery(typed, branchId, null, limit));
    PartQuery ofBrand = new PartQuery(typed, branchId, brand, limit);
    List<PartHit> shown =
        ofBrand.brand() == null ? results.items() : search.search(ofBrand).items();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return SearchAnswer.of(results, shown, took);
  }
}
