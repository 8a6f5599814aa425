package mx.nexus.platform.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Optional;

/** The language of whoever looks at the page being made on this thread. */
public final class PersonLocale {

  private PersonLocale() {}

  /** The locale of the view; Mexican Spanish where no page is being made. */
  public static Locale current() {
    return Optional.ofNullable(FacesContext.getCurrentInstance())
        .map(FacesContext::getViewRoot)
        .map(UIViewRoot::getLocale)
        .map(Language::of)
        .orElse(Language.ES)
        .locale();
  }
}
