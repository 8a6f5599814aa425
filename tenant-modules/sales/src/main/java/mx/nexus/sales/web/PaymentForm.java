package mx.nexus.sales.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.sales.app.SaleCommand.Tendered;

/** What is typed into the payment dialog; amounts as people write them. */
public class PaymentForm implements Serializable {

  private static final Pattern AMOUNT = Pattern.compile("\\d{0,9}(\\.\\d{0,2})?");

  private String cash = "";
  private String card = "";
  private String cardReference = "";
  private String transfer = "";
  private String transferReference = "";

  /** Starts with the whole total in cash. */
  static PaymentForm exactly(Money total) {
    PaymentForm form = new PaymentForm();
    form.cash = total.toString();
    return form;
  }

  /** The payments that were entered; an empty amount is none. */
  List<Tendered> payments() {
    List<Tendered> payments = new ArrayList<>();
    add(payments, PaymentMethod.CARD, "card", card, cardReference);
    add(payments, PaymentMethod.TRANSFER, "transfer", transfer, transferReference);
    add(payments, PaymentMethod.CASH, "cash", cash, "");
    return payments;
  }

  private static void add(
      List<Tendered> payments, PaymentMethod method, String field, String typed, String reference) {
    String plain = typed.replaceAll("[$,\\s]", "");
    if (!AMOUNT.matcher(plain).matches()) {
      throw InvalidInput.of(field, "sales.amount-malformed");
    }
    Money amount =
        plain.isEmpty() || plain.equals(".") ? Money.ZERO : Money.mxn(new BigDecimal(plain));
    if (amount.isPositive()) {
      payments.add(new Tendered(method, amount, reference));
    }
  }

  public String getCash() {
    return cash;
  }

  public void setCash(String cash) {
    this.cash = cash;
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  public String getCardReference() {
    return cardReference;
  }

  public void setCardReference(String cardReference) {
    this.cardReference = cardReference;
  }

  public String getTransfer() {
    return transfer;
  }

  public void setTransfer(String transfer) {
    this.transfer = transfer;
  }

  public String getTransferReference() {
    return transferReference;
  }

  public void setTransferReference(String transferReference) {
    this.transferReference = transferReference;
  }
}
