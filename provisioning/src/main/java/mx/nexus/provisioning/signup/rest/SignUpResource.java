package mx.nexus.provisioning.signup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.PublicOperation;
import mx.nexus.provisioning.signup.OpenedShop;
import mx.nexus.provisioning.signup.SignUp;
import mx.nexus.provisioning.signup.SignUpLimits;
import mx.nexus.provisioning.signup.SlugCheck;

/** Sign-up of a shop on the platform's own host. */
@RequestScoped
@Path("/signup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PublicOperation
@Doc(summary = "Sign-up of a shop")
public class SignUpResource {

  @Inject SignUp signUp;
  @Inject SlugCheck slugs;
  @Inject SignUpLimits limits;
  @Context HttpServletRequest http;

  @POST
  @Doc(
      summary = "Opens a shop; answers when it can be used",
      answer = SignedUpView.class,
      status = 201)
  @Problems({
    "409 signup.slug-taken",
    "422 signup.slug-reserved",
    "422 signup.plan-unknown",
    "429 signup.too-often",
    "503 signup.failed"
  })
  public Response open(@Valid @NotNull SignUpRequest request) {
    OpenedShop shop =
        signUp.signUp(request.form(http.getLocale().getLanguage()), TrustedProxies.visitorOf(http));
    return Response.created(URI.create(shop.url() + "/"))
        .entity(new SignedUpView(shop.id().value(), shop.slug(), shop.url(), "ready"))
        .build();
  }

  @GET
  @Path("/slug-check")
  @Consumes(MediaType.WILDCARD)
  @Doc(summary = "Whether a shop's name can be had")
  @Problems("429 signup.too-often")
  public SlugView check(@QueryParam("slug") @DefaultValue("") @Example("el-piston") String slug) {
    limits.countCheck(TrustedProxies.visitorOf(http));
    return slugs
        .refusal(slug)
        .map(code -> new SlugView(slug, false, code))
        .orElseGet(() -> new SlugView(slug, true, null));
  }
}
