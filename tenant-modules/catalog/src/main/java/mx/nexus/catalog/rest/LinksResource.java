package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.app.linking.LinkParts;
import mx.nexus.catalog.app.linking.LinkParts.Link;
import mx.nexus.catalog.app.linking.LinkParts.Linked;
import mx.nexus.catalog.app.linking.LinkSuggestions;
import mx.nexus.catalog.app.linking.LinkSuggestions.UnlinkedItem;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;

/** Which of the shop's parts are which of the catalogue. */
@RequestScoped
@Path("/catalog/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires("inventory.edit")
@Doc(summary = "Which of the shop's parts are which of the shared catalogue")
public class LinksResource {

  @Inject LinkParts link;
  @Inject LinkSuggestions suggestions;

  /** Pairs to link. */
  public record LinksRequest(
      @NotEmpty @Size(max = LinkParts.MOST) List<@Valid @NotNull LinkRequest> links) {}

  /** A part of the shop and the part of the catalogue that it is. */
  public record LinkRequest(@NotNull UUID itemId, @NotNull UUID partId) {}

  /** The part of the catalogue. */
  public record LinkToRequest(@NotNull UUID partId) {}

  @GET
  @Path("/unlinked")
  @Doc(summary = "The shop's parts that are linked to none, with what they may be by their numbers")
  public CursorPage<UnlinkedItem> unlinked(@BeanParam PageRequest page) {
    return suggestions.page(page);
  }

  @POST
  @Doc(summary = "Links many at once, all or none")
  @Problems({"404 inventory.item-unknown", "404 catalog.part-unknown", "409 catalog.part-adopted"})
  public Linked link(@Valid @NotNull LinksRequest request) {
    return link.link(
        request.links().stream().map(each -> new Link(each.itemId(), each.partId())).toList());
  }

  @PUT
  @Path("/{itemId}")
  @Doc(summary = "Says which part of the catalogue a part of the shop is")
  @Problems({"404 inventory.item-unknown", "404 catalog.part-unknown", "409 catalog.part-adopted"})
  public Linked linkOne(@PathParam("itemId") UUID itemId, @Valid @NotNull LinkToRequest request) {
    return link.link(List.of(new Link(itemId, request.partId())));
  }

  @DELETE
  @Path("/{itemId}")
  @Doc(summary = "Takes the link back")
  @Problems("404 inventory.item-unknown")
  public void unlink(@PathParam("itemId") UUID itemId) {
    link.unlink(itemId);
  }
}
