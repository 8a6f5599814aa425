package mx.nexus.sales.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.sales.app.SaleReads;
import mx.nexus.sales.app.SaleView;
import mx.nexus.sales.app.Tickets;
import mx.nexus.sales.ticket.TicketRow;
import org.jspecify.annotations.Nullable;

/** The sale that this register has just completed: its change and its ticket. */
@Named
@ViewScoped
public class LastSale implements Serializable {

  @Inject private SaleReads sales;
  @Inject private Tickets tickets;

  private @Nullable UUID id;
  private transient @Nullable SaleView sale;

  void show(UUID completed) {
    id = completed;
    sale = null;
  }

  /** Empty before the first. */
  Optional<UUID> id() {
    return Optional.ofNullable(id);
  }

  /** Null before the first. */
  public @Nullable SaleView getSale() {
    UUID completed = id;
    if (completed != null && sale == null) {
      sale = sales.get(completed);
    }
    return sale;
  }

  /** The folio of the sale that is shown. */
  String folio() {
    return Objects.requireNonNull(getSale()).folio();
  }

  /** The ticket as it is printed. */
  public List<TicketRow> getPaper() {
    SaleView shown = getSale();
    return shown == null ? List.of() : tickets.rows(shown);
  }
}
