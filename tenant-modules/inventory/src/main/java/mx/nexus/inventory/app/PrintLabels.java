package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.inventory.label.EscPosLabels;
import mx.nexus.inventory.label.Label;
import mx.nexus.inventory.label.LabelCode;
import mx.nexus.inventory.label.LabelSheet;
import mx.nexus.inventory.label.PdfLabels;
import mx.nexus.inventory.label.ZplLabels;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.web.Formats;
import mx.nexus.shop.ShopProfiles;

/** Prints labels for parts of the shop, each as many times as asked for. */
@ApplicationScoped
public class PrintLabels {

  /** Most parts at once. */
  public static final int MOST_PARTS = 100;

  /** Most labels of one part. */
  public static final int MOST_COPIES = 300;

  /** Most labels at once: 34 sheets. */
  public static final int MOST_LABELS = 1020;

  private final ItemReads items;
  private final ShopProfiles profiles;

  @SuppressWarnings("NullAway")
  protected PrintLabels() {
    this(null, null);
  }

  @Inject
  public PrintLabels(ItemReads items, ShopProfiles profiles) {
    this.items = items;
    this.profiles = profiles;
  }

  /**
   * As PDF.
   *
   * @param used places of the first sheet that have been used before
   * @throws ItemNotFound when the shop has no such part
   * @throws RuleRefused {@code inventory.label-code-unprintable}
   */
  public byte[] pdf(List<UUID> itemIds, int copies, LabelSheet sheet, int used) {
    new Issues()
        .when(used < 0 || used >= sheet.places(), "used", "inventory.label-place-unknown")
        .refuse();
    return new PdfLabels().print(labels(itemIds, copies), sheet, used);
  }

  /** As bytes for a receipt printer. */
  public byte[] escpos(List<UUID> itemIds, int copies) {
    return new EscPosLabels().print(labels(itemIds, copies));
  }

  /** As bytes for a label printer that speaks ZPL. */
  public byte[] zpl(List<UUID> itemIds, int copies) {
    return new ZplLabels().print(labels(itemIds, copies));
  }

  private List<Label> labels(List<UUID> itemIds, int copies) {
    List<UUID> distinct = itemIds.stream().distinct().toList();
    new Issues()
        .when(
            distinct.isEmpty() || distinct.size() > MOST_PARTS,
            "itemId",
            "inventory.label-parts-out-of-range")
        .when(
            copies < 1 || copies > MOST_COPIES || copies * (long) distinct.size() > MOST_LABELS,
            "copies",
            "inventory.label-copies-out-of-range")
        .refuse();
    String shop = profiles.current().tradeName();
    return items.all(distinct).stream()
        .map(item -> label(item, shop))
        .flatMap(label -> Collections.nCopies(copies, label).stream())
        .toList();
  }

  private static Label label(ItemView item, String shop) {
    return new Label(
        LabelCode.best(item.sku(), item.barcodes()),
        shop,
        item.sku(),
        item.name(),
        item.brand(),
        Formats.money(item.unitPrice()));
  }
}
