package mx.nexus.customers.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import mx.nexus.customers.app.CustomerSearch;
import mx.nexus.customers.app.CustomerView;
import mx.nexus.customers.app.MaintainCustomers;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.IfMatch;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** Who buys at the counter. */
@RequestScoped
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Customers of the shop")
public class CustomersResource {

  @Inject CustomerSearch search;
  @Inject MaintainCustomers maintain;

  @GET
  @Requires("customers.view")
  @Doc(summary = "Customers by parts of name, phone, e-mail or RFC, by name")
  public CursorPage<CustomerView> list(
      @QueryParam("q") @DefaultValue("") @Size(max = 100) @Example("peña") String text,
      @BeanParam PageRequest page) {
    return search.page(text, page);
  }

  @GET
  @Path("/{id}")
  @Requires("customers.view")
  @Doc(summary = "One customer")
  @Problems("404 customers.customer-unknown")
  public CustomerView get(@PathParam("id") UUID id) {
    return search.one(id);
  }

  @POST
  @Requires("customers.edit")
  @Doc(summary = "Adds a customer", answer = CustomerView.class, status = 201)
  @Problems("403 customers.credit-forbidden")
  public Response add(@Valid @NotNull AddCustomerRequest request) {
    CustomerView added = maintain.add(request.facts());
    return Response.created(URI.create("customers/" + added.id())).entity(added).build();
  }

  @PATCH
  @Path("/{id}")
  @Requires("customers.edit")
  @Doc(summary = "Changes a customer; what is left out stays")
  @Problems({
    "403 customers.credit-forbidden",
    "404 customers.customer-unknown",
    "409 platform.stale"
  })
  public CustomerView change(
      @PathParam("id") UUID id,
      @HeaderParam(IfMatch.HEADER) @Example("\"1\"") @Nullable String seen,
      @Valid @NotNull ChangeCustomerRequest request) {
    return maintain.change(id, request::over, IfMatch.version(seen, request.version()));
  }
}
