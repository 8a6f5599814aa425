package mx.nexus.provisioning.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.security.Handovers;
import mx.nexus.platform.web.Formats;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.provisioning.signup.OpenedShop;
import mx.nexus.provisioning.signup.Plans;
import mx.nexus.provisioning.signup.SignUp;
import mx.nexus.provisioning.signup.SignUpForm;

/** State of the page {@code /signup}; leads into the new shop, logged in. */
@Named("signUpBean")
@RequestScoped
public class SignUpBean {

  @Inject SignUp signUp;
  @Inject Plans plans;
  @Inject Handovers handovers;
  @Inject Settings settings;

  private String shopName = "";
  private String slug = "";
  private String ownerName = "";
  private String email = "";
  private String password = "";
  private String plan = "";
  private String timeZone = "";

  /** Opens the shop and goes there. */
  public void create() {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    OpenedShop shop =
        signUp.signUp(
            new SignUpForm(
                shopName,
                slug.strip().toLowerCase(Locale.ROOT),
                ownerName,
                email,
                password,
                plan,
                PersonLocale.current().getLanguage(),
                timeZone),
            TrustedProxies.visitorOf(request));
    String token = handovers.issue(shop.id(), email.strip());
    try {
      faces.getExternalContext().redirect(shop.url() + "/handover?token=" + token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plans to choose from. */
  public List<SelectItem> getPlans() {
    return plans.offered().stream()
        .map(offer -> new SelectItem(offer.code(), label(offer)))
        .toList();
  }

  private static String label(Plans.Offer offer) {
    String key = offer.branches() == 1 ? "signup.plan.option.one" : "signup.plan.option";
    return Texts.of(
        PersonLocale.current(),
        key,
        offer.name(),
        offer.branches(),
        offer.people(),
        Formats.money(offer.monthlyPrice()));
  }

  /** What follows the name in the shop's address. */
  public String getDomain() {
    return "." + settings.baseDomain();
  }

  public String getShopName() {
    return shopName;
  }

  public void setShopName(String shopName) {
    this.shopName = shopName;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getOwnerName() {
    return ownerName;
  }

  public void setOwnerName(String ownerName) {
    this.ownerName = ownerName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTimeZone() {
    return timeZone;
  }

  /** What the browser's clock says; nothing without JavaScript. */
  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }
}
