package mx.nexus.sales.ticket;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import mx.nexus.platform.money.Money;
import mx.nexus.sales.app.SaleView;
import mx.nexus.shop.ShopProfile;

/**
 * A ticket as rows of 48 characters, the width of an 80 mm printer in its usual font. Paper and PDF
 * print the same rows.
 */
public final class TicketLayout {

  /** Characters of a row. */
  public static final int COLUMNS = 48;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Function<String, String> texts;
  private final List<TicketRow> rows = new ArrayList<>();

  /**
   * @param texts the person's words by key
   */
  public TicketLayout(Function<String, String> texts) {
    this.texts = texts;
  }

  /** The rows of a sale's ticket. */
  public List<TicketRow> rows(
      SaleView sale, ShopProfile shop, String branchName, String branchAddress, ZoneId zone) {
    rows.clear();
    head(shop, branchName, branchAddress);
    rows.add(TicketRow.plain(apart(sale.folio(), MOMENT.format(sale.completedAt().atZone(zone)))));
    add(texts.apply("sales.ticket.served") + " " + sale.personName());
    rule();
    sale.lines().forEach(this::line);
    rule();
    totals(sale);
    foot(shop);
    return List.copyOf(rows);
  }

  private void head(ShopProfile shop, String branchName, String branchAddress) {
    rows.add(TicketRow.title(cut(shop.tradeName(), COLUMNS / 2)));
    centred(shop.legalName());
    centred(shop.taxId().isEmpty() ? "" : "RFC " + shop.taxId());
    centred(branchName);
    wrap(branchAddress.isEmpty() ? shop.address() : branchAddress).forEach(this::centred);
    centred(shop.phone().isEmpty() ? "" : "Tel. " + shop.phone());
    rows.add(TicketRow.plain(""));
  }

  private void line(SaleView.Line line) {
    wrap(line.brand().isEmpty() ? line.name() : line.name() + " " + line.brand())
        .forEach(this::add);
    String left = "  " + line.quantity() + " x " + figure(line.unitPrice()) + "  " + line.sku();
    rows.add(TicketRow.plain(apart(left, figure(line.amount()))));
    if (line.discount().isPositive()) {
      String percent = line.discountPercent().stripTrailingZeros().toPlainString();
      add(
          "  "
              + texts.apply("sales.ticket.discount")
              + " "
              + percent
              + " %  -"
              + figure(line.discount()));
    }
  }

  private void totals(SaleView sale) {
    rows.add(TicketRow.plain(apart(texts.apply("sales.ticket.subtotal"), figure(sale.subtotal()))));
    rows.add(TicketRow.plain(apart(taxLabel(sale), figure(sale.tax()))));
    rows.add(
        TicketRow.strong(apart(texts.apply("sales.ticket.total"), "$" + figure(sale.total()))));
    for (SaleView.Paid paid : sale.payments()) {
      String label = texts.apply("sales.method." + paid.method().code());
      String reference = paid.reference().isEmpty() ? "" : " " + paid.reference();
      rows.add(TicketRow.plain(apart(cut(label + reference, 34), figure(paid.amount()))));
    }
    if (sale.change().isPositive()) {
      rows.add(
          TicketRow.strong(apart(texts.apply("sales.ticket.change"), "$" + figure(sale.change()))));
    }
    if (sale.savings().isPositive()) {
      rows.add(TicketRow.plain(""));
      centred(texts.apply("sales.ticket.savings") + " $" + figure(sale.savings()));
    }
  }

  private String taxLabel(SaleView sale) {
    List<BigDecimal> rates =
        sale.lines().stream()
            .map(line -> line.taxRate().multiply(HUNDRED).stripTrailingZeros())
            .distinct()
            .toList();
    return rates.size() == 1 ? "IVA " + rates.get(0).toPlainString() + " %" : "IVA";
  }

  private void foot(ShopProfile shop) {
    rows.add(TicketRow.plain(""));
    wrap(shop.ticketFooter().isEmpty() ? texts.apply("sales.ticket.thanks") : shop.ticketFooter())
        .forEach(this::centred);
  }

  private void rule() {
    rows.add(TicketRow.plain("-".repeat(COLUMNS)));
  }

  private void add(String text) {
    rows.add(TicketRow.plain(cut(text, COLUMNS)));
  }

  private void centred(String text) {
    if (!text.isBlank()) {
      rows.add(TicketRow.centred(cut(text.strip(), COLUMNS)));
    }
  }

  private static String figure(Money money) {
    return String.format(Locale.ROOT, "%,.2f", money.amount());
  }

  private static String apart(String left, String right) {
    String start = cut(left, COLUMNS - right.length() - 1);
    return start + " ".repeat(COLUMNS - start.length() - right.length()) + right;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static List<String> wrap(String text) {
    List<String> wrapped = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > COLUMNS) {
      int at = rest.lastIndexOf(' ', COLUMNS);
      int end = at <= 0 ? COLUMNS : at;
      wrapped.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      wrapped.add(rest);
    }
    return wrapped;
  }
}
