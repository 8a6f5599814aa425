package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.customers.CustomerNotFound;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.outbox.Outbox;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.sales.SaleCompleted;
import mx.nexus.sales.domain.PricedItem;
import mx.nexus.sales.domain.Ticket;
import mx.nexus.sales.domain.TicketLine;
import org.jspecify.annotations.Nullable;

/**
 * The two statements of a sale. One round trip each, whatever the number of lines, so that a ticket
 * of twenty parts costs the till no more waiting than one of one.
 */
@ApplicationScoped
public class SaleStatements {

  private static final String COMPLETE = "select * from sales_complete(" + "?, ".repeat(44) + "?)";

  /** The customer is not looked up before: that would be one more round trip of every sale. */
  private static final String CUSTOMER_KEY = "sales_sale_customer_id_fkey";

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected SaleStatements() {
    this(null);
  }

  @Inject
  public SaleStatements(Sql sql) {
    this.sql = sql;
  }

  /** Claims the command and reads what it needs. */
  Beginning begin(IdempotencyKey key, String hash, UUID tillId, List<UUID> itemIds) {
    List<BeginRow> rows =
        sql.list(
            "select * from sales_begin(?, ?, ?, ?)",
            BeginRow::of,
            key.value(),
            hash,
            tillId,
            itemIds.stream().distinct().toArray(UUID[]::new));
    BeginRow first = rows.get(0);
    return new Beginning(
        first.kept(),
        first.sessionId(),
        first.folioNumber(),
        rows.stream().flatMap(row -> row.item().stream()).toList());
  }

  /** Writes everything; answers what is short, and then nothing may be committed. */
  List<ShortItem> complete(SaleView sale, Ticket ticket, Writing writing) {
    List<TicketLine> lines = ticket.lines();
    List<PaymentMethod> keptMethods = List.copyOf(writing.kept().keySet());
    try {
      return completeUnchecked(sale, lines, keptMethods, writing);
    } catch (SqlFailed refused) {
      throw refused.violatesForeignKey(CUSTOMER_KEY) ? new CustomerNotFound() : refused;
    }
  }

  private List<ShortItem> completeUnchecked(
      SaleView sale, List<TicketLine> lines, List<PaymentMethod> keptMethods, Writing writing) {
    SaleCompleted event = writing.event();
    return sql.list(
        COMPLETE,
        row -> new ShortItem(row.uuid("branch_id"), row.uuid("item_id"), row.quantity("on_hand")),
        sale.id(),
        sale.folio(),
        writing.folioNumber(),
        sale.branchId(),
        sale.tillId(),
        sale.cashSessionId(),
        sale.personId(),
        sale.personName(),
        sale.customerId(),
        sale.subtotal(),
        sale.discount(),
        sale.tax(),
        sale.total(),
        sale.paid(),
        sale.change(),
        sale.savings(),
        sale.completedAt(),
        column(lines, TicketLine::id, UUID[]::new),
        column(lines, TicketLine::branchId, UUID[]::new),
        column(lines, line -> writing.allowsNegative().apply(line.branchId()), Boolean[]::new),
        column(lines, line -> line.item().id(), UUID[]::new),
        column(lines, line -> line.item().sku(), String[]::new),
        column(lines, line -> line.item().name(), String[]::new),
        column(lines, line -> line.item().brand(), String[]::new),
        column(lines, line -> line.item().unit(), String[]::new),
        column(lines, TicketLine::quantity, Quantity[]::new),
        column(lines, TicketLine::unitPrice, Money[]::new),
        column(lines, TicketLine::discountPercent, BigDecimal[]::new),
        column(lines, TicketLine::discount, Money[]::new),
        column(lines, TicketLine::amount, Money[]::new),
        column(lines, TicketLine::base, Money[]::new),
        column(lines, TicketLine::tax, Money[]::new),
        column(lines, TicketLine::taxRate, BigDecimal[]::new),
        column(lines, line -> line.item().cost(), Money[]::new),
        column(sale.payments(), paid -> paid.method().code(), String[]::new),
        column(sale.payments(), SaleView.Paid::amount, Money[]::new),
        column(sale.payments(), SaleView.Paid::reference, String[]::new),
        column(keptMethods, PaymentMethod::code, String[]::new),
        column(keptMethods, writing.kept()::get, Money[]::new),
        writing.key().value(),
        writing.status(),
        writing.answer(),
        Ids.next(),
        Outbox.typeOf(event),
        new Json(Outbox.payloadOf(event)));
  }

  private static <S, T> T[] column(
      List<S> rows, Function<S, @Nullable T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }

  /** What the first statement found. */
  record Beginning(
      Optional<Kept> kept, Optional<UUID> sessionId, long folioNumber, List<SellableItem> items) {}

  /** The answer of a command that was done before. */
  record Kept(String hash, String body) {}

  /** A part and whether it may still be sold. */
  record SellableItem(PricedItem item, boolean active) {}

  /** What a branch has too little of. */
  record ShortItem(UUID branchId, UUID itemId, Quantity left) {}

  /** What goes into the second statement beside the sale itself. */
  record Writing(
      IdempotencyKey key,
      int status,
      String answer,
      long folioNumber,
      Map<PaymentMethod, Money> kept,
      Function<UUID, Boolean> allowsNegative,
      SaleCompleted event) {}

  private record BeginRow(
      Optional<Kept> kept,
      Optional<UUID> sessionId,
      long folioNumber,
      Optional<SellableItem> item) {

    static BeginRow of(Row row) {
      return new BeginRow(
          row.findText("kept_hash")
              .map(hash -> new Kept(hash, row.findText("kept_body").orElse(""))),
          row.findUuid("session_id"),
          row.findUuid("session_id").isPresent() ? row.longValue("folio_number") : 0,
          row.findUuid("item_id").map(id -> item(id, row)));
    }

    private static SellableItem item(UUID id, Row row) {
      return new SellableItem(
          new PricedItem(
              id,
              row.text("sku"),
              row.text("name"),
              row.findText("brand").orElse(""),
              row.text("unit"),
              row.money("unit_price"),
              row.findMoney("retail_price").orElse(null),
              row.findMoney("cost").orElse(null),
              row.decimal("tax_rate")),
          row.bool("active"));
    }
  }
}
