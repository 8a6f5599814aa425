package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.web.Texts;
import mx.nexus.sales.ticket.EscPosTicket;
import mx.nexus.sales.ticket.PdfTicket;
import mx.nexus.sales.ticket.TicketLayout;
import mx.nexus.sales.ticket.TicketRow;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import mx.nexus.shop.ShopProfile;
import mx.nexus.shop.ShopProfiles;

/** Prints a sale's ticket. A ticket is for the customer, so it is in the shop's Spanish. */
@ApplicationScoped
public class Tickets {

  private static final Locale LANGUAGE = new Locale("es", "MX");

  private final ShopProfiles profiles;
  private final Branches branches;

  @SuppressWarnings("NullAway")
  protected Tickets() {
    this(null, null);
  }

  @Inject
  public Tickets(ShopProfiles profiles, Branches branches) {
    this.profiles = profiles;
    this.branches = branches;
  }

  /** As PDF, 80 mm wide. */
  public byte[] pdf(SaleView sale) {
    return new PdfTicket().print(rows(sale), sale.folio());
  }

  /** As bytes for a receipt printer; opens the drawer when cash was taken. */
  public byte[] escpos(SaleView sale) {
    boolean cash = sale.payments().stream().anyMatch(paid -> paid.method() == PaymentMethod.CASH);
    return new EscPosTicket().print(rows(sale), sale.folio(), cash);
  }

  /** As rows of 48 characters, for the screen. */
  public List<TicketRow> rows(SaleView sale) {
    ShopProfile shop = profiles.current();
    Branch branch = branches.required(sale.branchId());
    ZoneId zone = ZoneId.of(TenantContext.required().timeZone());
    return new TicketLayout(key -> Texts.of(LANGUAGE, key))
        .rows(sale, shop, branch.name(), branch.address(), zone);
  }
}
