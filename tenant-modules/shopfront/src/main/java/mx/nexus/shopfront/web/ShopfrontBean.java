package mx.nexus.shopfront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.web.Messages;
import mx.nexus.shop.Branches;
import mx.nexus.shopfront.app.ArrangeShopfront;
import mx.nexus.shopfront.app.ReadShopfront;
import mx.nexus.shopfront.app.ShopfrontView;
import mx.nexus.shopfront.domain.ShopfrontFacts;

/** State of the page {@code /shopfront/settings}. */
@Named("shopfrontBean")
@RequestScoped
public class ShopfrontBean {

  @Inject ReadShopfront read;
  @Inject ArrangeShopfront arrange;
  @Inject Branches branches;
  @Inject Settings settings;

  private boolean open;
  private boolean showsPrices;
  private boolean showsCatalogue;
  private String whatsApp = "";
  private List<String> counted = List.of();
  private long version;
  private boolean openNow;

  /** A branch to choose. */
  public record Choice(String id, String name) {}

  @PostConstruct
  void load() {
    show(read.current());
  }

  private void show(ShopfrontView view) {
    open = view.open();
    openNow = view.open();
    showsPrices = view.showsPrices();
    showsCatalogue = view.showsCatalogue();
    whatsApp = view.whatsApp();
    counted = view.branches().stream().map(UUID::toString).toList();
    version = view.version();
  }

  /** Saves and stays. */
  public void save() {
    ShopfrontFacts facts =
        new ShopfrontFacts(
            open,
            showsPrices,
            showsCatalogue,
            whatsApp,
            counted.stream().map(UUID::fromString).collect(Collectors.toSet()));
    show(arrange.arrange(facts, version));
    Messages.done(openNow ? "shopfront.saved.open" : "shopfront.saved.closed");
  }

  /** Where visitors find it. */
  public String getAddress() {
    return settings.shopUrl(TenantContext.required().slug()) + Address.FRONT;
  }

  /** Whether visitors find something there, as saved. */
  public boolean isOpenNow() {
    return openNow;
  }

  public List<Choice> getBranches() {
    return branches.all().stream()
        .map(branch -> new Choice(branch.id().toString(), branch.name()))
        .toList();
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public boolean isShowsPrices() {
    return showsPrices;
  }

  public void setShowsPrices(boolean showsPrices) {
    this.showsPrices = showsPrices;
  }

  public boolean isShowsCatalogue() {
    return showsCatalogue;
  }

  public void setShowsCatalogue(boolean showsCatalogue) {
    this.showsCatalogue = showsCatalogue;
  }

  public String getWhatsApp() {
    return whatsApp;
  }

  public void setWhatsApp(String whatsApp) {
    this.whatsApp = whatsApp;
  }

  public List<String> getCounted() {
    return counted;
  }

  public void setCounted(List<String> counted) {
    this.counted = List.copyOf(counted);
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
