package mx.nexus.partners.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import mx.nexus.partners.app.KeyUseView;
import mx.nexus.partners.app.KeyView;
import mx.nexus.partners.app.NewKeyView;
import mx.nexus.partners.app.ShopKeys;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;

/** The API keys of the shop, for its owner. */
@RequestScoped
@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires("partners.manage")
@Doc(summary = "API keys of the shop")
public class KeysResource {

  private static final int MOST_USES = 100;

  @Inject ShopKeys keys;

  @GET
  @Doc(summary = "The shop's keys, newest first, revoked ones too; never their secrets")
  public CursorPage<KeyView> list() {
    return CursorPage.whole(keys.all());
  }

  @POST
  @Doc(summary = "Makes a key; its text is shown once", answer = NewKeyView.class, status = 201)
  public Response make(@Valid @NotNull MakeKeyRequest request) {
    NewKeyView made = keys.make(request.wish());
    return Response.created(URI.create("api-keys/" + made.id())).entity(made).build();
  }

  @DELETE
  @Path("/{id}")
  @Doc(summary = "Revokes a key for good")
  @Problems("404 api.key-unknown")
  public void revoke(@PathParam("id") UUID id) {
    keys.revoke(id);
  }

  @GET
  @Path("/uses")
  @Doc(summary = "The latest 100 requests made with the shop's keys, newest first")
  public CursorPage<KeyUseView> uses() {
    return CursorPage.whole(keys.latestUses(MOST_USES));
  }
}
