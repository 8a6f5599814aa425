package mx.nexus.shopfront.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Tells PrimeFaces that a visitor's page has its policy already: it would make a nonce, which no
 * script of ours needs, and keep it in a session, which visitors do not have.
 */
public class VisitorViews implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    Object sessionless =
        context.getExternalContext().getRequestMap().get(SessionlessRequest.ATTRIBUTE);
    if (sessionless != null) {
      PrimeFacesContext.getCspState(context).setInitialized(true);
    }
  }
}
