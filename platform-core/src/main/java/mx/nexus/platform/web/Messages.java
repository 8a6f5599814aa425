package mx.nexus.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;

/**
 * What the page tells the person after an action.
 *
 * <p>A refusal needs no call here: let it fly, the page shows its text, each issue at its field.
 */
public final class Messages {

  private Messages() {}

  /** It worked: a short note that goes away by itself. */
  public static void done(String key, Object... args) {
    add(FacesMessage.SEVERITY_INFO, key, args);
  }

  /** It worked, and the next page is another one: the note appears there. */
  public static void doneThenRedirect(String key, Object... args) {
    done(key, args);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Something to know before going on; stays. */
  public static void warn(String key, Object... args) {
    add(FacesMessage.SEVERITY_WARN, key, args);
  }

  /** It did not work; stays. */
  public static void refuse(String key, Object... args) {
    add(FacesMessage.SEVERITY_ERROR, key, args);
  }

  private static void add(Severity severity, String key, Object... args) {
    String text = Texts.of(PersonLocale.current(), key, args);
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, ""));
  }
}
