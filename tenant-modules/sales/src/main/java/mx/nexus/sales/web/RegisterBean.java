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
import java.util.UUID;
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
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
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

  private OpenTicket ticket = OpenTicket.empty();
  private @Nullable UUID selected;
  private String notice = "";
  private String noticeState = "";
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
    OpenTicket sold = ticket.keeping(getLines().stream().map(RegisterLine::id).toList());
    List<UUID> retired =
        ticket.lines().stream()
            .filter(line -> !sold.lines().contains(line))
            .map(OpenTicket.Line::itemId)
            .toList();
    if (!retired.isEmpty()) {
      change(sold);
      say("warn", "sales.register.retired", String.join(", ", sellingItems.names(retired)));
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
            notice = "";
            answer("vehicle", found.kind().code());
            answer("number", typed);
          } else {
            say(
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
    change(ticket.plus(itemId, quantity));
    selected = itemId;
    lines().stream()
        .filter(line -> line.id().equals(itemId))
        .findFirst()
        .ifPresent(
            line -> {
              if (line.isShort()) {
                say(
                    "warn",
                    "sales.register.short",
                    line.item().name(),
                    line.left(),
                    till.getBranch().name());
              } else {
                say("good", "sales.register.added", line.item().name());
              }
            });
  }

  /** Another quantity on a line. */
  public void changeQuantity() {
    UUID item = part();
    TypedValues.quantity("quantity")
        .ifPresentOrElse(
            quantity -> {
              change(ticket.withQuantity(item, quantity));
              selected = item;
              notice = "";
            },
            () -> say("bad", "sales.quantity-out-of-range"));
  }

  /** One more or one less on a line: a change, so that quick presses and scans all count. */
  public void stepQuantity() {
    UUID item = part();
    change(ticket.changedBy(item, TypedValues.step("by")));
    selected = item;
    notice = "";
  }

  /** Another discount on a line. */
  public void changeDiscount() {
    UUID item = part();
    Optional<BigDecimal> percent = TypedValues.percent("percent");
    if (percent.isEmpty()) {
      say("bad", "sales.discount-out-of-range");
    } else {
      quietly(
          () -> {
            discount.check(percent.get(), String.join("", sellingItems.names(List.of(item))));
            change(ticket.withDiscount(item, percent.get()));
            selected = item;
            notice = "";
          });
    }
  }

  /** Takes a line away. */
  public void remove() {
    change(ticket.without(part()));
    selected = null;
    notice = "";
  }

  /** Empties the ticket. */
  public void clear() {
    change(OpenTicket.empty());
    selected = null;
    notice = "";
  }

  /** Sells to the chosen customer, or to nobody in particular. */
  public void chooseCustomer() {
    String chosen = TypedValues.text("customer");
    quietly(
        () -> {
          if (chosen.isEmpty()) {
            change(ticket.forCustomer(null, ""));
          } else {
            Customer customer = customers.required(UUID.fromString(chosen));
            change(ticket.forCustomer(customer.id(), customer.name()));
          }
          customerQuery = "";
        });
  }

  /** Prepares the payment at today's prices. */
  public void pay() {
    lines = null;
    notice = "";
    dropRetired();
    payment = PaymentForm.exactly(getTotals().total());
    answer("payable", !ticket.isEmpty());
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
      show(keepTicket.sell(ticket, command).saleId());
    } catch (IdempotencyKeyReused reused) {
      UUID before = keepTicket.soldAs(ticket).orElseThrow(() -> reused);
      change(OpenTicket.empty());
      tellSoldBefore(before);
    }
  }

  private void show(UUID sale) {
    lastSale.show(sale);
    ticket = OpenTicket.empty();
    lines = null;
    selected = null;
    notice = "";
    answer("sold", true);
  }

  /** The answer to the sale got lost on its way: the clerk must not charge those parts again. */
  private void tellSoldBefore(UUID sale) {
    show(sale);
    say("warn", "sales.register.sold-before", Objects.requireNonNull(lastSale.getSale()).folio());
    answer("before", true);
  }

  private void change(OpenTicket changed) {
    keepTicket.keep(till.getTill().id(), changed);
    ticket = changed;
    lines = null;
  }

  /** Runs the work; a refusal becomes the notice under the input, and nothing is lost. */
  private void quietly(Runnable work) {
    try {
      work.run();
    } catch (Refusal refusal) {
      noticeState = "bad";
      String code = refusal.issues().isEmpty() ? refusal.code() : refusal.issues().get(0).code();
      notice = Texts.of(PersonLocale.current(), code, refusal.args().toArray());
      lines = null;
      answer("refused", true);
    }
  }

  private void say(String state, String key, Object... args) {
    noticeState = state;
    notice = Texts.of(PersonLocale.current(), key, args);
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

  public String getNotice() {
    return notice;
  }

  public String getNoticeState() {
    return noticeState;
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
