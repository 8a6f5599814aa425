package mx.nexus.inventory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.inventory.app.ChangeItem;
import mx.nexus.inventory.app.CreateItem;
import mx.nexus.inventory.app.CreateItem.InitialStock;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.inventory.app.Kardex;
import mx.nexus.inventory.app.Kardex.Movement;
import mx.nexus.inventory.app.StockLevel;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Messages;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /inventory/part}: a new part, or one with its stock and ledger. */
@Named("partBean")
@ViewScoped
public class PartBean implements Serializable {

  private static final int LEDGER_PAGE = 50;

  @Inject ItemReads read;
  @Inject CreateItem create;
  @Inject ChangeItem change;
  @Inject Kardex kardex;
  @Inject Branches branches;

  private @Nullable String id;
  private @Nullable ItemView item;
  private PartForm form = new PartForm();
  private List<FirstStock> firstStock = List.of();
  private final List<Movement> movements = new ArrayList<>();
  private @Nullable String nextMovements;
  private Map<UUID, String> branchNames = Map.of();

  /** Reads the part that the address names; without one it is a new part. */
  public void load() {
    List<Branch> all = branches.all();
    branchNames = all.stream().collect(Collectors.toMap(Branch::id, Branch::name));
    String asked = id;
    if (asked == null || asked.isEmpty()) {
      requireEdit();
      firstStock = all.stream().map(b -> new FirstStock(b.id(), b.name())).toList();
    } else {
      show(uuid(asked));
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ItemNotFound();
    }
  }

  private void show(UUID itemId) {
    ItemView stored = read.get(itemId);
    item = stored;
    form = new PartForm(stored);
    refreshLedger(itemId);
  }

  private void refreshLedger(UUID itemId) {
    movements.clear();
    take(kardex.page(itemId, null, PageRequest.of(LEDGER_PAGE, null)));
  }

  private void take(CursorPage<Movement> page) {
    movements.addAll(page.items());
    nextMovements = page.nextCursor();
  }

  /** Stock and ledger after an adjustment; what is being typed stays. */
  void stockChanged() {
    ItemView known = known();
    item = read.get(known.id());
    refreshLedger(known.id());
  }

  /** Older movements. */
  public void moreMovements() {
    take(kardex.page(known().id(), null, PageRequest.of(LEDGER_PAGE, nextMovements)));
  }

  /** Saves; a new part then shows its stock. */
  public @Nullable String save() {
    requireEdit();
    ItemView stored = item;
    if (stored == null) {
      UUID created = create.create(form.facts(null, true), initialStock());
      Messages.doneThenRedirect("inventory.part.created");
      return "/inventory/part?faces-redirect=true&id=" + created;
    }
    boolean seesCost = Caller.can("inventory.cost");
    change.change(stored.id(), stored.version(), old -> form.facts(old.cost(), seesCost));
    show(stored.id());
    Messages.done("inventory.part.saved");
    return null;
  }

  private List<InitialStock> initialStock() {
    for (FirstStock there : firstStock) {
      new Issues()
          .when(PartForm.isNoQuantity(there.getQuantity()), "firstStock", "inventory.no-quantity")
          .refuse();
    }
    return firstStock.stream()
        .map(there -> new InitialStock(there.branchId, PartForm.quantity(there.getQuantity())))
        .filter(there -> !there.quantity().isZero())
        .toList();
  }

  private static void requireEdit() {
    if (!Caller.can("inventory.edit")) {
      throw new Forbidden("auth.forbidden");
    }
  }

  /** The part on the screen. */
  ItemView known() {
    ItemView known = item;
    if (known == null) {
      throw new ItemNotFound();
    }
    return known;
  }

  /** What a branch has of a new part. */
  public static final class FirstStock implements Serializable {

    private final UUID branchId;
    private final String branchName;
    private String quantity = "";

    FirstStock(UUID branchId, String branchName) {
      this.branchId = branchId;
      this.branchName = branchName;
    }

    public String getBranchName() {
      return branchName;
    }

    public String getQuantity() {
      return quantity;
    }

    public void setQuantity(@Nullable String quantity) {
      this.quantity = quantity == null ? "" : quantity;
    }
  }

  /** Name of a branch in the ledger. */
  public String branchName(UUID branchId) {
    return branchNames.getOrDefault(branchId, "");
  }

  public boolean isStored() {
    return item != null;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable ItemView getItem() {
    return item;
  }

  public PartForm getForm() {
    return form;
  }

  public List<StockLevel> getStock() {
    ItemView known = item;
    return known == null ? List.of() : known.onHand();
  }

  public List<FirstStock> getFirstStock() {
    return firstStock;
  }

  public List<Movement> getMovements() {
    return List.copyOf(movements);
  }

  public boolean isMore() {
    return nextMovements != null;
  }
}
