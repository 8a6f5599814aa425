package mx.nexus.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.rest.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person sees when an action or page fails.
 *
 * <p>A refused action stays on its page and says why. A page that cannot be shown, an expired view
 * and a defect each get a page of their own; also when only an Ajax call failed, for a browser that
 * waits in silence is worse than any message. When the shop is away for a moment, an Ajax call is
 * answered with that status alone: the page stays, and its script says to try again.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = LoggerFactory.getLogger(PageExceptionHandler.class);
  private static final Set<String> SHOP_AWAY = Set.of("server.busy", "tenant.unavailable");
  private static final int MAX_DEPTH = 10;

  PageExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    if (!events.hasNext()) {
      return;
    }
    Throwable thrown = events.next().getContext().getException();
    events.remove();
    while (events.hasNext()) {
      events.next();
      events.remove();
    }
    try {
      answer(thrown, FacesContext.getCurrentInstance());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void answer(Throwable thrown, FacesContext context) throws IOException {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    if (find(thrown, ViewExpiredException.class).isPresent()) {
      redirect(context, SystemAddresses.PAGE_EXPIRED + from(request));
      return;
    }
    Optional<Refusal> refusal = Refusals.in(thrown, PersonLocale.current());
    if (refusal.isEmpty()) {
      fail(thrown, context);
    } else if (refusal.get() instanceof Unauthenticated) {
      redirect(context, SystemAddresses.SESSION_EXPIRED + from(request));
    } else if (isShortPause(refusal.get(), context)) {
      stay(refusal.get(), context);
    } else if (canStay(context)) {
      RefusalMessages.show(refusal.get(), context);
      context.renderResponse();
    } else {
      instead(refusal.get(), context);
    }
  }

  /** The shop itself is away for a moment: a page that was half done anew would show too little. */
  private static boolean isShortPause(Refusal refusal, FacesContext context) {
    return context.getPartialViewContext().isAjaxRequest()
        && SystemAddresses.passes(refusal.status())
        && (SHOP_AWAY.contains(refusal.code()) || !canStay(context));
  }

  private static void stay(Refusal refusal, FacesContext context) throws IOException {
    LOG.debug("page waits: {}", refusal.code());
    reset(context);
    FacesRedirect.stay(refusal.status(), response(context));
    context.responseComplete();
  }

  private static boolean canStay(FacesContext context) {
    return context.getViewRoot() != null
        && context.isPostback()
        && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  /** The page itself is refused: it does not exist for this person, or not now. */
  private static void instead(Refusal refusal, FacesContext context) throws IOException {
    LOG.debug("page refused: {}", refusal.code());
    if (context.getPartialViewContext().isAjaxRequest()) {
      redirect(context, SystemAddresses.PAGE_EXPIRED + from(request(context)));
      return;
    }
    reset(context);
    ErrorPage.of(refusal.status()).write(request(context), response(context));
    context.responseComplete();
  }

  private static void fail(Throwable thrown, FacesContext context) throws IOException {
    String id = RequestId.current();
    LOG.error("page failed: {}", request(context).getRequestURI(), unwrapped(thrown));
    if (context.getPartialViewContext().isAjaxRequest()) {
      redirect(context, SystemAddresses.FAILED + "?id=" + id);
      return;
    }
    reset(context);
    ErrorPage.FAILED.write(request(context), response(context), id);
    context.responseComplete();
  }

  private static void redirect(FacesContext context, String address) throws IOException {
    reset(context);
    HttpServletRequest request = request(context);
    FacesRedirect.send(request, response(context), request.getContextPath() + address);
    context.responseComplete();
  }

  private static void reset(FacesContext context) {
    if (!context.getExternalContext().isResponseCommitted()) {
      context.getExternalContext().responseReset();
    }
  }

  private static String from(HttpServletRequest request) {
    return ReturnPath.queryFor(PageAddress.canonical(PageAddress.of(request)), null);
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }

  private static HttpServletResponse response(FacesContext context) {
    return (HttpServletResponse) context.getExternalContext().getResponse();
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable inner = thrown;
    while (inner instanceof FacesException && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
