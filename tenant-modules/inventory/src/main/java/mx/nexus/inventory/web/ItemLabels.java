package mx.nexus.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.inventory.app.PrintLabels;
import mx.nexus.inventory.label.LabelCode;

/** Tells pages whether a part can have a label, before anybody asks for one. */
@Named("itemLabels")
@RequestScoped
public class ItemLabels {

  @Inject ItemReads items;

  private final Map<UUID, ItemView> known = new HashMap<>();

  /** Whether one of the part's codes fits a label as bars. */
  public boolean printable(ItemView item) {
    return LabelCode.find(item.sku(), item.barcodes()).isPresent();
  }

  /** The part of this id, for pages that do not have it themselves. */
  public ItemView item(UUID id) {
    return known.computeIfAbsent(id, items::get);
  }

  public int getMostParts() {
    return PrintLabels.MOST_PARTS;
  }

  public int getMostLabels() {
    return PrintLabels.MOST_LABELS;
  }
}
