package mx.nexus.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Shows every page in the language that the person chose, else in the browser's. */
public class ChosenLanguageViewHandler extends ViewHandlerWrapper {

  /** Wraps the handler of Faces. */
  public ChosenLanguageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    if (context.getExternalContext().getRequest() instanceof HttpServletRequest request) {
      return Language.of(request).locale();
    }
    return super.calculateLocale(context);
  }
}
