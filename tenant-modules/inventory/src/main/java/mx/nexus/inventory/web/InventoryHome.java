package mx.nexus.inventory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.LowStock;
import mx.nexus.inventory.app.LowStock.LowItem;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Formats;
import mx.nexus.platform.web.HomeList;
import mx.nexus.platform.web.HomeTiles;
import mx.nexus.platform.web.OnboardingStep;
import mx.nexus.platform.web.OnboardingSteps;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;

/** What the first page says of parts: which run low, and for a new shop how to load them. */
@ApplicationScoped
public class InventoryHome implements HomeTiles, OnboardingSteps {

  private static final int LIST_ORDER = 40;
  private static final int STEP_ORDER = 40;
  private static final int SHOWN = 5;

  private final LowStock lowStock;
  private final ItemReads items;

  @SuppressWarnings("NullAway")
  protected InventoryHome() {
    this(null, null);
  }

  @Inject
  public InventoryHome(LowStock lowStock, ItemReads items) {
    this.lowStock = lowStock;
    this.items = items;
  }

  @Override
  public List<HomeList> lists() {
    if (!Caller.can("inventory.view")) {
      return List.of();
    }
    return List.of(
        new HomeList(
            LIST_ORDER,
            text("inventory.low.title"),
            lowStock.window(0, SHOWN).stream().map(InventoryHome::row).toList(),
            text("inventory.low.none"),
            text("inventory.low.all"),
            "/inventory/low-stock"));
  }

  private static HomeList.Row row(LowItem item) {
    return new HomeList.Row(
        item.sku(),
        item.name(),
        Texts.of(
            PersonLocale.current(),
            "inventory.low.of",
            Formats.quantity(item.onHand()),
            Formats.quantity(item.minimum())),
        item.onHand().isPositive() ? "warn" : "bad",
        "/inventory/part?id=" + item.id());
  }

  @Override
  public List<OnboardingStep> steps() {
    if (!Caller.can("inventory.import")) {
      return List.of();
    }
    return List.of(
        new OnboardingStep(
            STEP_ORDER,
            text("inventory.step.parts"),
            text("inventory.step.parts.text"),
            "/inventory/import",
            items.hasAny()));
  }

  private static String text(String key) {
    return Texts.of(PersonLocale.current(), key);
  }
}
