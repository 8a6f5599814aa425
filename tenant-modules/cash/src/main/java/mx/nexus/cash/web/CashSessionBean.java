package mx.nexus.cash.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.cash.CashSessionNotFound;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.cash.app.CashReport;
import mx.nexus.cash.app.CashReports;
import mx.nexus.cash.app.CloseTill;
import mx.nexus.cash.app.CloseTill.Counted;
import mx.nexus.cash.app.CloseTill.OtherCounted;
import mx.nexus.cash.app.MoveCash;
import mx.nexus.cash.app.MoveCash.Direction;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotentCommands;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.web.Messages;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;

/** One cash session: where it stands, cash in and out, and its close by counting. */
@Named
@ViewScoped
public class CashSessionBean implements Serializable {

  private static final List<String> DENOMINATIONS =
      List.of("1000", "500", "200", "100", "50", "20", "10", "5", "2", "1", "0.50");

  @Inject private CashReports reports;
  @Inject private MoveCash moveCash;
  @Inject private CloseTill closeTill;
  @Inject private IdempotentCommands commands;
  @Inject private Branches branches;

  private @Nullable String id;
  private @Nullable UUID sessionId;
  private UUID key = Ids.next();
  private String direction = "OUT";
  private String amount = "";
  private String reason = "";
  private String card = "";
  private transient @Nullable CashReport report;
  private final List<Pieces> pieces = new ArrayList<>();

  /** Finds the session of the address. */
  public void load() {
    try {
      sessionId = UUID.fromString(Objects.requireNonNullElse(id, ""));
    } catch (IllegalArgumentException notAnId) {
      throw new CashSessionNotFound();
    }
    report = reports.of(sessionId);
    if (pieces.isEmpty()) {
      DENOMINATIONS.forEach(denomination -> pieces.add(new Pieces(denomination)));
    }
  }

  /** Puts cash in or takes it out. */
  public void move() {
    Direction where = Direction.valueOf(direction);
    Money money = TypedMoney.parse("amount", amount);
    // Pressed twice, or again after a lost answer, it moves once.
    commands.answer(
        new IdempotencyKey(key),
        "cash.move-page",
        List.of(session(), where, money, reason),
        201,
        () -> {
          moveCash.move(session(), where, money, reason);
          return reports.of(session());
        });
    key = Ids.next();
    report = null;
    amount = "";
    reason = "";
    Messages.done("cash.moved");
  }

  /** Closes with what was counted, and shows the report. */
  public String close() {
    List<OtherCounted> other =
        card.isBlank()
            ? List.of()
            : List.of(new OtherCounted(PaymentMethod.CARD, TypedMoney.parse("card", card)));
    closeTill.close(
        session(),
        pieces.stream().filter(line -> line.getCount() > 0).map(Pieces::counted).toList(),
        other);
    return "/cash/session?faces-redirect=true&id=" + session();
  }

  private UUID session() {
    return Objects.requireNonNull(sessionId);
  }

  /** What the drawer holds and what passed through it; read once, and again after a movement. */
  public CashReport getReport() {
    CashReport known = report;
    if (known == null) {
      known = reports.of(session());
      report = known;
    }
    return known;
  }

  public boolean isOpen() {
    return getReport().state().equals("open");
  }

  /** Branch and till as people say them. */
  public String getTill() {
    return branches
        .findTill(getReport().tillId())
        .map(till -> branches.required(till.branchId()).name() + " · " + till.name())
        .orElse("");
  }

  /** What the pieces come to so far. */
  public Money getCounted() {
    return pieces.stream().map(Pieces::getValue).reduce(Money.ZERO, Money::plus);
  }

  public List<Pieces> getPieces() {
    return pieces;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public String getDirection() {
    return direction;
  }

  public void setDirection(String direction) {
    this.direction = direction;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  /** How many pieces of one denomination were counted. */
  public static class Pieces implements Serializable {

    private final String denomination;
    private int count;

    Pieces(String denomination) {
      this.denomination = denomination;
    }

    Counted counted() {
      return new Counted(Money.mxn(denomination), count);
    }

    public Money getDenomination() {
      return Money.mxn(denomination);
    }

    public Money getValue() {
      return Money.mxn(Money.mxn(denomination).amount().multiply(BigDecimal.valueOf(count)));
    }

    public int getCount() {
      return count;
    }

    public void setCount(int count) {
      this.count = count;
    }
  }
}
