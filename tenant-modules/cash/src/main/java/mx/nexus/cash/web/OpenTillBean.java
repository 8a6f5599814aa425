package mx.nexus.cash.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import mx.nexus.cash.app.OpenTill;

/** Opens a till with its float. */
@Named
@RequestScoped
public class OpenTillBean {

  @Inject private OpenTill openTill;

  private String openingFloat = "";

  /** Opens the till and goes back to the counter. */
  public String openAndSell(UUID tillId) {
    openTill.open(tillId, TypedMoney.parse("openingFloat", openingFloat));
    return "/sales/register?faces-redirect=true";
  }

  public String getOpeningFloat() {
    return openingFloat;
  }

  public void setOpeningFloat(String openingFloat) {
    this.openingFloat = openingFloat;
  }
}
