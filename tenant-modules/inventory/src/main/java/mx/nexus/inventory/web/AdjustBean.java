package mx.nexus.inventory.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.AdjustStock;
import mx.nexus.inventory.app.AdjustStock.Adjustment;
import mx.nexus.inventory.app.StockMove;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotentCommands;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Messages;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;

/** The dialog that corrects the stock of the part on the page. A double click corrects it once. */
@Named("adjustBean")
@ViewScoped
public class AdjustBean implements Serializable {

  @Inject PartBean part;
  @Inject AdjustStock adjust;
  @Inject IdempotentCommands commands;
  @Inject Branches branches;

  private @Nullable String branch;
  private Kind kind = Kind.COUNT;
  private String quantity = "";
  private String reason = "";
  private UUID key = Ids.next();

  /** How somebody says what is there. */
  public enum Kind {
    COUNT,
    IN,
    OUT
  }

  @PostConstruct
  void start() {
    branch = branches.all().stream().findFirst().map(b -> b.id().toString()).orElse(null);
  }

  /** An empty dialog. */
  public void open() {
    quantity = "";
    reason = "";
    key = Ids.next();
  }

  /** Corrects and shows the stock that it left. */
  public void save() {
    if (!Caller.can("inventory.adjust")) {
      throw new Forbidden("auth.forbidden");
    }
    new Issues()
        .when(quantity.isBlank(), "quantity", "required")
        .when(PartForm.isNoQuantity(quantity), "quantity", "inventory.no-quantity")
        .when(branch == null, "branch", "required")
        .refuse();
    Quantity typed = PartForm.quantity(quantity);
    UUID branchId = UUID.fromString(String.valueOf(branch));
    UUID itemId = part.known().id();
    commands.answer(
        new IdempotencyKey(key),
        "inventory.adjust-page",
        List.of(branchId, kind, typed, reason, itemId),
        201,
        () -> correct(branchId, itemId, typed));
    part.stockChanged();
    Messages.done("inventory.adjust.done");
    open();
  }

  private Adjustment correct(UUID branchId, UUID itemId, Quantity typed) {
    return switch (kind) {
      case COUNT -> adjust.count(branchId, reason, itemId, typed);
      case IN -> adjust.adjust(branchId, reason, List.of(new StockMove(itemId, typed)));
      case OUT -> adjust.adjust(branchId, reason, List.of(new StockMove(itemId, typed.negated())));
    };
  }

  public List<Branch> getBranches() {
    return branches.all();
  }

  public Kind[] getKinds() {
    return Kind.values();
  }

  public @Nullable String getBranch() {
    return branch;
  }

  public void setBranch(@Nullable String branch) {
    this.branch = branch;
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable String quantity) {
    this.quantity = quantity == null ? "" : quantity;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
