package mx.nexus.sales.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;

/**
 * What the register says under its input. What another window did to the ticket stands before what
 * the clerk's own action came to, so that neither is overlooked.
 */
@Named
@ViewScoped
public class RegisterNotice implements Serializable {

  private String text = "";
  private String state = "";
  private String elsewhere = "";

  /** The action was done, and there is nothing to say about it. */
  void nothing() {
    text = elsewhere;
    state = "warn";
    elsewhere = "";
  }

  /**
   * @param how good, warn or bad
   */
  void say(String how, String key, Object... args) {
    state = elsewhere.isEmpty() || how.equals("bad") ? how : "warn";
    text = (elsewhere + " " + Texts.of(PersonLocale.current(), key, args)).strip();
    elsewhere = "";
  }

  void refused(Refusal refusal) {
    String code = refusal.issues().isEmpty() ? refusal.code() : refusal.issues().get(0).code();
    say("bad", code, refusal.args().toArray());
  }

  /** Something happened to the ticket in another window; said with what is said next. */
  void happenedElsewhere(String key, Object... args) {
    elsewhere = Texts.of(PersonLocale.current(), key, args);
  }

  public String getText() {
    return text;
  }

  public String getState() {
    return state;
  }
}
