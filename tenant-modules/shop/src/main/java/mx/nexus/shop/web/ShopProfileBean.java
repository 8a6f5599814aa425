package mx.nexus.shop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import mx.nexus.platform.fiscal.TaxRegimes;
import mx.nexus.platform.fiscal.TaxRegimes.TaxRegime;
import mx.nexus.platform.tenancy.ShopZones;
import mx.nexus.platform.web.Messages;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.shop.app.PresentShop;
import mx.nexus.shop.app.ProfileView;
import mx.nexus.shop.app.ReadProfile;
import mx.nexus.shop.domain.ProfileFacts;

/** State of the page {@code /shop/profile}. */
@Named("shopProfileBean")
@RequestScoped
public class ShopProfileBean {

  @Inject ReadProfile read;
  @Inject PresentShop present;

  private String tradeName = "";
  private String legalName = "";
  private String taxId = "";
  private String taxRegime = "";
  private String postalCode = "";
  private String address = "";
  private String phone = "";
  private String ticketFooter = "";
  private String timeZone = ShopZones.CAPITAL;
  private long version;

  @PostConstruct
  void load() {
    show(read.current());
  }

  private void show(ProfileView profile) {
    tradeName = profile.tradeName();
    legalName = profile.legalName();
    taxId = profile.taxId();
    taxRegime = profile.taxRegime();
    postalCode = profile.postalCode();
    address = profile.address();
    phone = profile.phone();
    ticketFooter = profile.ticketFooter();
    timeZone = profile.timeZone();
    version = profile.version();
  }

  /** Saves and stays. */
  public void save() {
    ProfileFacts facts =
        new ProfileFacts(
            tradeName, legalName, taxId, taxRegime, postalCode, address, phone, ticketFooter);
    show(present.present(facts, timeZone, version));
    Messages.done("shop.profile.saved");
  }

  /** The zones to choose from, by what people call them. */
  public List<SelectItem> getTimeZones() {
    return ShopZones.ALL.stream().map(zone -> new SelectItem(zone, label(zone))).toList();
  }

  private static String label(String zone) {
    String place = zone.substring(zone.indexOf('/') + 1);
    return Texts.of(PersonLocale.current(), "shop.zone." + place);
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public List<TaxRegime> getTaxRegimes() {
    return TaxRegimes.all();
  }

  public String getTradeName() {
    return tradeName;
  }

  public void setTradeName(String tradeName) {
    this.tradeName = tradeName;
  }

  public String getLegalName() {
    return legalName;
  }

  public void setLegalName(String legalName) {
    this.legalName = legalName;
  }

  public String getTaxId() {
    return taxId;
  }

  public void setTaxId(String taxId) {
    this.taxId = taxId;
  }

  public String getTaxRegime() {
    return taxRegime;
  }

  public void setTaxRegime(String taxRegime) {
    this.taxRegime = taxRegime;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getTicketFooter() {
    return ticketFooter;
  }

  public void setTicketFooter(String ticketFooter) {
    this.ticketFooter = ticketFooter;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
