package mx.nexus.sales.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.cash.CashSessionClosed;
import mx.nexus.customers.CustomerNotFound;
import mx.nexus.inventory.InsufficientStock;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotencyKeyReused;
import mx.nexus.platform.idempotency.RequestHash;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.outbox.Outbox;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.sales.SaleCompleted;
import mx.nexus.sales.app.SaleStatements.Beginning;
import mx.nexus.sales.app.SaleStatements.SellableItem;
import mx.nexus.sales.app.SaleStatements.ShortItem;
import mx.nexus.sales.app.SaleStatements.Writing;
import mx.nexus.sales.domain.Payment;
import mx.nexus.sales.domain.PricedItem;
import mx.nexus.sales.domain.Tender;
import mx.nexus.sales.domain.Ticket;
import mx.nexus.sales.domain.TicketLine;
import mx.nexus.shop.Branch;
import mx.nexus.shop.BranchNotFound;
import mx.nexus.shop.Branches;
import mx.nexus.shop.Till;
import mx.nexus.shop.TillNotFound;
import org.jspecify.annotations.Nullable;

/**
 * Sells: takes stock out, money in and gives the ticket its folio, all together or not at all, and
 * once per command key. Takes two round trips to the database beside begin and commit.
 */
@ApplicationScoped
public class CompleteSale {

  private static final int CREATED = 201;

  private final SaleStatements statements;
  private final Branches branches;
  private final Outbox outbox;
  private final SellersDiscount discount;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected CompleteSale() {
    this(null, null, null, null, null);
  }

  /** With the discount that sellers may give where nothing is set. */
  public CompleteSale(SaleStatements statements, Branches branches, Outbox outbox, Clock clock) {
    this(statements, branches, outbox, SellersDiscount.standard(), clock);
  }

  @Inject
  public CompleteSale(
      SaleStatements statements,
      Branches branches,
      Outbox outbox,
      SellersDiscount discount,
      Clock clock) {
    this.statements = statements;
    this.branches = branches;
    this.outbox = outbox;
    this.discount = discount;
    this.clock = clock;
  }

  /**
   * Completes the sale, or repeats the answer of the same command.
   *
   * @throws IdempotencyKeyReused when the key names another command
   * @throws CashSessionClosed when the till is not open
   * @throws InsufficientStock when a branch has too little of a part
   * @throws mx.nexus.sales.PaymentShort when the payments do not cover the total
   * @throws mx.nexus.sales.NeedsApproval when a line goes further below its price than the seller
   *     may
   * @throws CustomerNotFound when the shop has no such customer
   */
  @UnitOfWork
  public CompletedSale complete(IdempotencyKey key, SaleCommand command) {
    StaffPrincipal seller = Caller.required();
    Map<UUID, Branch> all = branchesById();
    Branch branch = required(all, command.branchId());
    Till till = branch.till(command.tillId()).orElseThrow(TillNotFound::new);
    String hash = RequestHash.of("sales.complete", command);
    Beginning beginning =
        statements.begin(
            key, hash, till.id(), command.lines().stream().map(SaleCommand.Line::itemId).toList());
    if (beginning.kept().isPresent()) {
      return replay(beginning.kept().get(), hash);
    }
    UUID session = beginning.sessionId().orElseThrow(CashSessionClosed::new);
    Ticket ticket = ticket(command, branch, all, items(beginning));
    discount.check(ticket);
    Tender tender = tender(command, ticket);
    SaleView sale = sale(command, seller, folio(branch, till, beginning), session, ticket, tender);
    Writing writing =
        new Writing(
            key,
            CREATED,
            json(sale),
            beginning.folioNumber(),
            tender.kept(),
            id -> required(all, id).allowsNegativeStock(),
            event(sale, command.vehicleId()));
    return write(sale, ticket, writing, all);
  }

  private CompletedSale write(
      SaleView sale, Ticket ticket, Writing writing, Map<UUID, Branch> all) {
    List<ShortItem> missing = statements.complete(sale, ticket, writing);
    if (!missing.isEmpty()) {
      throw insufficient(missing.get(0), ticket, all);
    }
    outbox.deliverAfterCommit();
    return new CompletedSale(sale.id(), writing.answer(), false);
  }

  private static CompletedSale replay(SaleStatements.Kept kept, String hash) {
    if (!kept.hash().equals(hash)) {
      throw new IdempotencyKeyReused();
    }
    try {
      UUID id = UUID.fromString(WireJson.mapper().readTree(kept.body()).path("id").asText());
      return new CompletedSale(id, kept.body(), true);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<UUID, PricedItem> items(Beginning beginning) {
    beginning.items().stream()
        .filter(sellable -> !sellable.active())
        .findFirst()
        .ifPresent(
            sellable -> {
              throw new RuleRefused("sales.item-retired", sellable.item().name());
            });
    return beginning.items().stream()
        .map(SellableItem::item)
        .collect(Collectors.toMap(PricedItem::id, Function.identity()));
  }

  private Map<UUID, Branch> branchesById() {
    return branches.all().stream().collect(Collectors.toMap(Branch::id, Function.identity()));
  }

  private static Branch required(Map<UUID, Branch> all, UUID branchId) {
    Branch branch = all.get(branchId);
    if (branch == null) {
      throw new BranchNotFound();
    }
    return branch;
  }

  private static Ticket ticket(
      SaleCommand command, Branch branch, Map<UUID, Branch> all, Map<UUID, PricedItem> items) {
    return new Ticket(
        command.lines().stream().map(line -> ticketLine(line, branch, all, items)).toList());
  }

  private static TicketLine ticketLine(
      SaleCommand.Line line, Branch branch, Map<UUID, Branch> all, Map<UUID, PricedItem> items) {
    PricedItem item = items.get(line.itemId());
    if (item == null) {
      throw new ItemNotFound();
    }
    UUID from = line.branchId() == null ? branch.id() : required(all, line.branchId()).id();
    return new TicketLine(
        Ids.next(),
        from,
        item,
        line.quantity(),
        line.unitPrice() == null ? item.unitPrice() : line.unitPrice(),
        line.discountPercent(),
        TicketLine.rateIn(branch.taxRate(), item.taxRate()));
  }

  private static Tender tender(SaleCommand command, Ticket ticket) {
    if (command.payments().isEmpty() && ticket.total().isPositive()) {
      throw InvalidInput.of("payments", "required");
    }
    return new Tender(
        command.payments().stream()
            .map(paid -> new Payment(paid.method(), paid.amount(), paid.reference().strip()))
            .toList(),
        ticket.total());
  }

  private static String folio(Branch branch, Till till, Beginning beginning) {
    return "%s-%s-%06d".formatted(branch.code(), till.code(), beginning.folioNumber());
  }

  private SaleView sale(
      SaleCommand command,
      StaffPrincipal seller,
      String folio,
      UUID session,
      Ticket ticket,
      Tender tender) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new SaleView(
        Ids.next(),
        folio,
        "completed",
        command.branchId(),
        command.tillId(),
        session,
        seller.id(),
        seller.name(),
        command.customerId(),
        ticket.subtotal(),
        ticket.discount(),
        ticket.tax(),
        ticket.total(),
        tender.paid(),
        tender.change(),
        ticket.savings(),
        ticket.lines().stream().map(CompleteSale::line).toList(),
        tender.payments().stream()
            .map(paid -> new SaleView.Paid(paid.method(), paid.amount(), paid.reference()))
            .toList(),
        now);
  }

  private static SaleView.Line line(TicketLine line) {
    PricedItem item = line.item();
    return new SaleView.Line(
        line.id(),
        item.id(),
        line.branchId(),
        item.sku(),
        item.name(),
        item.brand(),
        item.unit(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.discount(),
        line.amount(),
        line.tax(),
        line.taxRate());
  }

  private static SaleCompleted event(SaleView sale, @Nullable UUID vehicleId) {
    return new SaleCompleted(
        sale.id(),
        sale.folio(),
        sale.branchId(),
        sale.tillId(),
        sale.personId(),
        sale.total(),
        sale.completedAt(),
        vehicleId,
        sale.lines().stream()
            .map(line -> new SaleCompleted.Line(line.itemId(), line.quantity(), line.amount()))
            .toList());
  }

  private static InsufficientStock insufficient(
      ShortItem missing, Ticket ticket, Map<UUID, Branch> all) {
    String name =
        ticket.lines().stream()
            .map(TicketLine::item)
            .filter(item -> item.id().equals(missing.itemId()))
            .map(PricedItem::name)
            .findFirst()
            .orElse("");
    return new InsufficientStock(name, missing.left(), required(all, missing.branchId()).name());
  }

  private static String json(SaleView sale) {
    try {
      return WireJson.mapper().writeValueAsString(sale);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
