package mx.nexus.sales.ticket;

import java.util.Locale;

/** One printed row and how it looks. */
public record TicketRow(String text, Look look) {

  /** How a row is printed. */
  public enum Look {
    PLAIN,
    CENTRED,
    /** Bold. */
    STRONG,
    /** Centred and twice as large: 24 characters fit. */
    TITLE;

    /** Name of its style on the screen. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static TicketRow plain(String text) {
    return new TicketRow(text, Look.PLAIN);
  }

  static TicketRow centred(String text) {
    return new TicketRow(text, Look.CENTRED);
  }

  static TicketRow strong(String text) {
    return new TicketRow(text, Look.STRONG);
  }

  static TicketRow title(String text) {
    return new TicketRow(text, Look.TITLE);
  }
}
