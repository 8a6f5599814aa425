package mx.nexus.sales.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.OwnPartSearch;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.PartResults;
import mx.nexus.customers.Customer;
import mx.nexus.customers.Customers;
import mx.nexus.inventory.SellingItem;
import mx.nexus.inventory.SellingItems;
import mx.nexus.platform.idempotency.IdempotencyKeyReused;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.sales.TicketChanged;
import mx.nexus.sales.app.CompletedSale;
import mx.nexus.sales.app.KeepTicket;
import mx.nexus.sales.app.OpenTicket;
import mx.nexus.sales.app.SaleCommand;
import mx.nexus.sales.app.SellersDiscount;
import mx.nexus.sales.domain.Ticket;
import mx.nexus.shop.Branch;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * The counter: what is on the ticket of this till, what it comes to, and what was sold last. The
 * ticket itself is in the database; this bean holds a copy for as long as the page is open.
 */
@Named
@ViewScoped
public class RegisterBean implements Serializable {

  private static final int MOST_CUSTOMERS = 8;

  @Inject private SellingItems sellingItems;
  @Inject private OwnPartSearch search;
  @Inject private KeepTicket keepTicket;
  @Inject private SellersDiscount discount;
  @Inject private Customers customers;
  @Inject private RegisterTill till;
  @Inject private LastSale lastSale;
  @Inject private RegisterNotice notice;

  private OpenTicket ticket = OpenTicket.empty();
  private @Nullable UUID selected;
  private PaymentForm payment = new PaymentForm();
  private String customerQuery = "";
  private transient @Nullable List<RegisterLine> lines;

  /** Finds out which till this is and what is on its ticket. */
  public void load() {
    till.find();
    ticket = till.isOpen() ? keepTicket.load(till.getTill().id()) : OpenTicket.empty();
    lines = null;
    dropRetired();
  }

  /** What the shop stopped selling meanwhile leaves the ticket, or the ticket could not be sold. */
  private void dropRetired() {
    Set<UUID> sold = getLines().stream().map(RegisterLine::id).collect(Collectors.toSet());
    List<UUID> retired =
        ticket.lines().stream()
            .map(OpenTicket.Line::itemId)
            .filter(id -> !sold.contains(id))
            .toList();
    if (!retired.isEmpty()) {
      change(Ids.next(), kept -> kept.without(retired));
      notice.say("warn", "sales.register.retired", String.join(", ", sellingItems.names(retired)));
    }
  }

  /** Adds what was scanned or typed, when it names one part; else says so. */
  public void scan() {
    String typed = TypedValues.text("code");
    quietly(
        () -> {
          PartResults found = search.search(PartQuery.atCounter(typed, till.getBranch().id()));
          Optional<PartHit> hit = found.onlyExact().or(() -> only(found.items()));
          if (hit.isPresent()) {
            add(hit.get().partId(), found.quantity());
          } else if (found.items().isEmpty() && namesVehicle(found.kind())) {
            notice.nothing();
            answer("vehicle", found.kind().code());
            answer("number", typed);
          } else {
            notice.say(
                "bad",
                found.items().isEmpty() ? "sales.register.not-found" : "sales.register.several",
                typed);
            answer(found.items().isEmpty() ? "unknown" : "several", typed);
          }
        });
  }

  /** The page then asks which vehicle it is. */
  private static boolean namesVehicle(InputKind kind) {
    return kind == InputKind.VIN || kind == InputKind.PLATE;
  }

  /** Adds the part that was picked from the list. */
  public void pick() {
    quietly(() -> add(part(), TypedValues.quantity("quantity").orElse(Quantity.ONE)));
  }

  private void add(UUID itemId, Quantity quantity) {
    change(kept -> kept.plus(itemId, quantity));
    selected = itemId;
    lines().stream()
        .filter(line -> line.id().equals(itemId))
        .findFirst()
        .ifPresent(
            line -> {
              if (line.isShort()) {
                notice.say(
                    "warn",
                    "sales.register.short",
                    line.item().name(),
                    line.left(),
                    till.getBranch().name());
              } else {
                notice.say("good", "sales.register.added", line.item().name());
              }
            });
  }

  /** Another quantity on a line. */
  public void changeQuantity() {
    UUID item = part();
    TypedValues.quantity("quantity")
        .ifPresentOrElse(
            quantity -> {
              change(kept -> kept.withQuantity(item, quantity));
              selected = item;
              notice.nothing();
            },
            () -> notice.say("bad", "sales.quantity-out-of-range"));
  }

  /** One more or one less on a line: a change, so that quick presses and scans all count. */
  public void stepQuantity() {
    UUID item = part();
    Quantity by = TypedValues.step("by");
    change(kept -> kept.changedBy(item, by));
    selected = item;
    notice.nothing();
  }

  /** Another discount on a line. */
  public void changeDiscount() {
    UUID item = part();
    Optional<BigDecimal> percent = TypedValues.percent("percent");
    if (percent.isEmpty()) {
      notice.say("bad", "sales.discount-out-of-range");
    } else {
      quietly(
          () -> {
            discount.check(percent.get(), String.join("", sellingItems.names(List.of(item))));
            change(kept -> kept.withDiscount(item, percent.get()));
            selected = item;
            notice.nothing();
          });
    }
  }

  /** Takes a line away. */
  public void remove() {
    UUID item = part();
    change(kept -> kept.without(List.of(item)));
    selected = null;
    notice.nothing();
  }

  /** Empties the ticket, but of nothing that was not on the screen. */
  public void clear() {
    OpenTicket seen = ticket;
    change(kept -> kept.isStill(seen) ? OpenTicket.empty() : kept);
    selected = null;
    notice.nothing();
  }

  /** Sells to the chosen customer, or to nobody in particular. */
  public void chooseCustomer() {
    String chosen = TypedValues.text("customer");
    quietly(
        () -> {
          if (chosen.isEmpty()) {
            change(kept -> kept.forCustomer(null, ""));
          } else {
            Customer customer = customers.required(UUID.fromString(chosen));
            change(kept -> kept.forCustomer(customer.id(), customer.name()));
          }
          customerQuery = "";
          notice.nothing();
        });
  }

  /** Prepares the payment at today's prices; nobody pays for what was not on the screen. */
  public void pay() {
    boolean shown = isAsShown();
    if (shown) {
      lines = null;
      notice.nothing();
      dropRetired();
      payment = PaymentForm.exactly(getTotals().total());
    }
    answer("payable", shown && !ticket.isEmpty());
  }

  /** Takes the payment and sells. */
  public void complete() {
    answer("sold", false);
    if (ticket.isEmpty()) {
      lastSale.id().ifPresent(this::tellSoldBefore);
    } else {
      quietly(this::sell);
    }
  }

  private void sell() {
    SaleCommand command =
        ticket.sale(
            till.getBranch().id(),
            till.getTill().id(),
            TypedValues.vehicle("saleVehicle").orElse(null),
            payment.payments());
    try {
      CompletedSale sale = keepTicket.sell(ticket, command);
      if (sale.replayed()) {
        tellSoldBefore(sale.saleId());
      } else {
        show(sale.saleId());
      }
    } catch (IdempotencyKeyReused reused) {
      tellSoldBefore(keepTicket.soldAs(ticket).orElseThrow(() -> reused));
    } catch (TicketChanged changed) {
      showInstead(keepTicket.load(till.getTill().id()));
      answer("elsewhere", true);
    }
  }

  private void show(UUID sale) {
    lastSale.show(sale);
    ticket = OpenTicket.empty();
    lines = null;
    selected = null;
    notice.nothing();
    answer("sold", true);
  }

  /**
   * Sold already, by another window or by a press whose answer got lost on its way: the clerk must
   * not charge those parts again.
   */
  private void tellSoldBefore(UUID sale) {
    show(sale);
    ticket = keepTicket.load(till.getTill().id());
    notice.say("warn", "sales.register.sold-before", lastSale.folio());
    answer("before", true);
  }

  /** Reads the ticket again; when another window sold or changed it, says so and shows it. */
  private boolean isAsShown() {
    OpenTicket kept = keepTicket.load(till.getTill().id());
    if (!kept.isStill(ticket)) {
      showInstead(kept);
      return false;
    }
    ticket = kept;
    return true;
  }

  private void showInstead(OpenTicket kept) {
    OpenTicket seen = ticket;
    ticket = kept;
    lines = null;
    selected = null;
    tellElsewhere(seen);
    notice.nothing();
  }

  private void change(UnaryOperator<OpenTicket> wanted) {
    change(TypedValues.id("change").orElseGet(Ids::next), wanted);
  }

  private void change(UUID id, UnaryOperator<OpenTicket> wanted) {
    OpenTicket seen = ticket;
    KeepTicket.Changed changed = keepTicket.change(till.getTill().id(), seen, id, wanted);
    ticket = changed.ticket();
    lines = null;
    if (changed.elsewhere()) {
      tellElsewhere(seen);
    }
  }

  /** What the other window did stands before what is said next. */
  private void tellElsewhere(OpenTicket seen) {
    keepTicket
        .soldAs(seen)
        .ifPresentOrElse(
            sale -> {
              lastSale.show(sale);
              notice.happenedElsewhere("sales.register.sold-before", lastSale.folio());
            },
            () -> notice.happenedElsewhere("sales.register.changed-elsewhere"));
    answer("refused", true);
  }

  /**
   * Runs the work; a refusal becomes the notice under the input, and nothing is lost. When the shop
   * is away for a moment the page must know, to send the same again.
   */
  private void quietly(Runnable work) {
    try {
      work.run();
    } catch (Refusal refusal) {
      if (refusal instanceof Unavailable) {
        throw refusal;
      }
      notice.refused(refusal);
      lines = null;
      answer("refused", true);
    }
  }

  private static void answer(String name, Object value) {
    PrimeFaces.current().ajax().addCallbackParam(name, value);
  }

  private static UUID part() {
    return UUID.fromString(TypedValues.text("part"));
  }

  private static Optional<PartHit> only(List<PartHit> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private List<RegisterLine> lines() {
    List<RegisterLine> known = lines;
    if (known == null) {
      Branch branch = till.getBranch();
      Map<UUID, SellingItem> items =
          sellingItems.of(
              ticket.lines().stream().map(OpenTicket.Line::itemId).toList(), branch.id());
      known =
          ticket.lines().stream()
              .filter(line -> items.containsKey(line.itemId()))
              .map(
                  line ->
                      RegisterLine.of(
                          line,
                          Objects.requireNonNull(items.get(line.itemId())),
                          branch.id(),
                          branch.taxRate()))
              .toList();
      lines = known;
    }
    return known;
  }

  public List<RegisterLine> getLines() {
    return till.isOpen() ? lines() : List.of();
  }

  /** What the ticket comes to. */
  public Ticket getTotals() {
    return new Ticket(getLines().stream().map(RegisterLine::priced).toList());
  }

  /** Pieces on the ticket. */
  public Quantity getPieces() {
    return ticket.lines().stream()
        .map(OpenTicket.Line::quantity)
        .reduce(Quantity.ZERO, Quantity::plus);
  }

  /** Something is on the ticket. */
  public boolean isStarted() {
    return !ticket.isEmpty();
  }

  public boolean isSelected(RegisterLine line) {
    return line.id().equals(selected);
  }

  /** The customer that the ticket is for; empty for nobody in particular. */
  public String getCustomerId() {
    return Objects.toString(ticket.customerId(), "");
  }

  public String getCustomerName() {
    return ticket.customerName();
  }

  public PaymentForm getPayment() {
    return payment;
  }

  public String getCustomerQuery() {
    return customerQuery;
  }

  public void setCustomerQuery(String customerQuery) {
    this.customerQuery = customerQuery;
  }

  public List<Customer> getFoundCustomers() {
    return till.isOpen() ? customers.search(customerQuery, MOST_CUSTOMERS) : List.of();
  }

  /** Whether the total has something to pay. */
  public Money getTotal() {
    return getTotals().total();
  }
}
