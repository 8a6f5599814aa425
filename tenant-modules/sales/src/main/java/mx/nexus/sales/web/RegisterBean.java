package mx.nexus.sales.web;

import jakarta.faces.context.FacesContext;
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
import java.util.regex.Pattern;
import mx.nexus.cash.OpenSessions;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.PartResults;
import mx.nexus.catalog.PartSearch;
import mx.nexus.customers.Customer;
import mx.nexus.customers.Customers;
import mx.nexus.inventory.SellingItem;
import mx.nexus.inventory.SellingItems;
import mx.nexus.platform.idempotency.IdempotencyKeyReused;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.sales.app.CompletedSale;
import mx.nexus.sales.app.KeepTicket;
import mx.nexus.sales.app.OpenTicket;
import mx.nexus.sales.app.SaleCommand;
import mx.nexus.sales.app.SaleReads;
import mx.nexus.sales.app.SaleView;
import mx.nexus.sales.app.Tickets;
import mx.nexus.sales.domain.Ticket;
import mx.nexus.sales.ticket.TicketRow;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import mx.nexus.shop.Till;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * The counter: what is on the ticket of this till, what it comes to, and what was sold last. The
 * ticket itself is in the database; this bean holds a copy for as long as the page is open.
 */
@Named
@ViewScoped
public class RegisterBean implements Serializable {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
  private static final int MOST_CUSTOMERS = 8;

  @Inject private Branches branches;
  @Inject private OpenSessions sessions;
  @Inject private SellingItems sellingItems;
  @Inject private PartSearch search;
  @Inject private KeepTicket keepTicket;
  @Inject private SaleReads sales;
  @Inject private Customers customers;
  @Inject private TillCookie cookie;
  @Inject private Tickets tickets;

  private @Nullable UUID tillId;
  private boolean open;
  private OpenTicket ticket = OpenTicket.empty();
  private @Nullable UUID selected;
  private String notice = "";
  private String noticeState = "";
  private PaymentForm payment = new PaymentForm();
  private @Nullable UUID lastSale;
  private String customerQuery = "";
  private transient @Nullable List<RegisterLine> lines;
  private transient @Nullable SaleView lastShown;

  /** Finds out which till this is and what is on its ticket. */
  public void load() {
    List<Till> all = branches.all().stream().flatMap(branch -> branch.tills().stream()).toList();
    tillId =
        cookie
            .read()
            .filter(chosen -> all.stream().anyMatch(till -> till.id().equals(chosen)))
            .or(() -> all.size() == 1 ? Optional.of(all.get(0).id()) : Optional.empty())
            .orElse(null);
    refreshTill();
  }

  private void refreshTill() {
    UUID till = tillId;
    open = till != null && sessions.ofTill(till).isPresent();
    ticket = open && till != null ? keepTicket.load(till) : OpenTicket.empty();
    lines = null;
  }

  /** This device is that till from now on. */
  public void choose(UUID chosen) {
    cookie.write(branches.requiredTill(chosen).id());
    tillId = chosen;
    refreshTill();
  }

  /** Asks again which till this is. */
  public String chooseAgain() {
    cookie.forget();
    return "/sales/register?faces-redirect=true";
  }

  /** Adds what was scanned or typed, when it names one part; else says so. */
  public void scan() {
    String typed = param("code");
    quietly(
        () -> {
          PartResults found = search.search(PartQuery.atCounter(typed, branch().id()));
          Optional<PartHit> hit = found.onlyExact().or(() -> only(found.items()));
          if (hit.isPresent()) {
            add(hit.get().partId(), found.quantity());
          } else {
            say(
                "bad",
                found.items().isEmpty() ? "sales.register.not-found" : "sales.register.several",
                typed);
            answer(found.items().isEmpty() ? "unknown" : "several", typed);
          }
        });
  }

  /** Adds the part that was picked from the list. */
  public void pick() {
    quietly(
        () ->
            add(UUID.fromString(param("part")), quantity(param("quantity")).orElse(Quantity.ONE)));
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
                    branch().name());
              } else {
                say("good", "sales.register.added", line.item().name());
              }
            });
  }

  /** Another quantity on a line. */
  public void changeQuantity() {
    UUID item = UUID.fromString(param("part"));
    quantity(param("quantity"))
        .ifPresentOrElse(
            quantity -> {
              change(ticket.withQuantity(item, quantity));
              selected = item;
              notice = "";
            },
            () -> say("bad", "sales.quantity-out-of-range"));
  }

  /** Another discount on a line. */
  public void changeDiscount() {
    UUID item = UUID.fromString(param("part"));
    String typed = param("percent").strip();
    BigDecimal percent =
        typed.isEmpty()
            ? BigDecimal.ZERO
            : DECIMAL.matcher(typed).matches() ? new BigDecimal(typed) : BigDecimal.valueOf(-1);
    if (percent.signum() < 0
        || percent.compareTo(BigDecimal.valueOf(100)) > 0
        || percent.scale() > 2) {
      say("bad", "sales.discount-out-of-range");
    } else if (percent.signum() > 0 && !Caller.can("sales.discount")) {
      say("bad", "sales.needs-approval");
    } else {
      change(ticket.withDiscount(item, percent));
      selected = item;
      notice = "";
    }
  }

  /** Takes a line away. */
  public void remove() {
    change(ticket.without(UUID.fromString(param("part"))));
    selected = null;
    notice = "";
  }

  /** Empties the ticket. */
  public void clear() {
    change(OpenTicket.empty());
    selected = null;
    notice = "";
  }

  /** Sells to this customer. */
  public void chooseCustomer(Customer customer) {
    change(ticket.forCustomer(customer.id(), customer.name()));
    customerQuery = "";
  }

  /** Sells to nobody in particular. */
  public void forgetCustomer() {
    change(ticket.forCustomer(null, ""));
  }

  /** Prepares the payment at today's prices. */
  public void pay() {
    lines = null;
    payment = PaymentForm.exactly(getTotals().total());
    notice = "";
    answer("payable", !ticket.isEmpty());
  }

  /** Takes the payment and sells. */
  public void complete() {
    answer("sold", false);
    if (ticket.isEmpty()) {
      return;
    }
    quietly(
        () -> {
          CompletedSale sold = sell();
          lastSale = sold.saleId();
          ticket = OpenTicket.empty();
          lines = null;
          selected = null;
          notice = "";
          answer("sold", true);
        });
  }

  private CompletedSale sell() {
    SaleCommand command =
        new SaleCommand(
            branch().id(),
            till().id(),
            ticket.customerId(),
            ticket.lines().stream()
                .map(
                    line ->
                        new SaleCommand.Line(
                            line.itemId(), line.quantity(), null, null, line.discountPercent()))
                .toList(),
            payment.payments());
    try {
      return keepTicket.sell(ticket, command);
    } catch (IdempotencyKeyReused soldBefore) {
      change(ticket.renewed());
      throw soldBefore;
    }
  }

  private void change(OpenTicket changed) {
    keepTicket.keep(till().id(), changed);
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
    }
  }

  private void say(String state, String key, Object... args) {
    noticeState = state;
    notice = Texts.of(PersonLocale.current(), key, args);
  }

  private static void answer(String name, Object value) {
    PrimeFaces.current().ajax().addCallbackParam(name, value);
  }

  private static String param(String name) {
    Map<String, String> params =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return Objects.requireNonNullElse(params.get(name), "");
  }

  private static Optional<Quantity> quantity(String typed) {
    return DECIMAL.matcher(typed.strip()).matches()
        ? Optional.of(Quantity.of(typed.strip()))
        : Optional.empty();
  }

  private static Optional<PartHit> only(List<PartHit> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Till till() {
    return branches.requiredTill(Objects.requireNonNull(tillId));
  }

  private Branch branch() {
    return branches.required(till().branchId());
  }

  private List<RegisterLine> lines() {
    List<RegisterLine> known = lines;
    if (known == null) {
      Branch branch = branch();
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

  public List<Branch> getBranches() {
    return branches.all();
  }

  public boolean isChosen() {
    return tillId != null;
  }

  public boolean isOpen() {
    return open;
  }

  public Till getTill() {
    return till();
  }

  public Branch getBranch() {
    return branch();
  }

  public List<RegisterLine> getLines() {
    return open ? lines() : List.of();
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

  public String getCustomerName() {
    return ticket.customerName();
  }

  public PaymentForm getPayment() {
    return payment;
  }

  /** The sale just completed, for its change and ticket; null before the first. */
  public @Nullable SaleView getLastSale() {
    UUID id = lastSale;
    SaleView shown = lastShown;
    if (id != null && (shown == null || !shown.id().equals(id))) {
      shown = sales.get(id);
      lastShown = shown;
    }
    return shown;
  }

  /** The ticket of the sale just completed, as it is printed. */
  public List<TicketRow> getPaper() {
    SaleView sold = getLastSale();
    return sold == null ? List.of() : tickets.rows(sold);
  }

  public String getCustomerQuery() {
    return customerQuery;
  }

  public void setCustomerQuery(String customerQuery) {
    this.customerQuery = customerQuery;
  }

  public List<Customer> getFoundCustomers() {
    return open ? customers.search(customerQuery, MOST_CUSTOMERS) : List.of();
  }

  /** Whether the total has something to pay. */
  public Money getTotal() {
    return getTotals().total();
  }
}
