package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.Caller;
import mx.nexus.sales.NeedsApproval;
import mx.nexus.sales.domain.Ticket;
import mx.nexus.sales.domain.TicketLine;
import org.eclipse.microprofile.config.Config;

/**
 * How far whoever sells may go below a part's price: without limit with the permission {@code
 * sales.discount}, else up to {@code NEXUS_COUNTER_DISCOUNT_PERCENT} of a line. A price above the
 * part's own needs the permission too.
 */
@ApplicationScoped
public class SellersDiscount {

  private static final String SETTING = "NEXUS_COUNTER_DISCOUNT_PERCENT";
  private static final BigDecimal STANDARD = BigDecimal.valueOf(5);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final BigDecimal limit;

  /** For the container's proxy. */
  protected SellersDiscount() {
    this(STANDARD);
  }

  /** With the limit of the settings. */
  @Inject
  public SellersDiscount(Config config) {
    this(config.getOptionalValue(SETTING, BigDecimal.class).orElse(STANDARD));
  }

  private SellersDiscount(BigDecimal limit) {
    if (limit.signum() < 0 || limit.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(SETTING + " goes from 0 to 100, not " + limit);
    }
    this.limit = limit;
  }

  /** With the limit that holds where nothing is set. */
  public static SellersDiscount standard() {
    return new SellersDiscount(STANDARD);
  }

  /**
   * Refuses the first line that goes too far.
   *
   * @throws NeedsApproval naming the line
   */
  void check(Ticket ticket) {
    if (Caller.can("sales.discount")) {
      return;
    }
    List<TicketLine> lines = ticket.lines();
    for (int i = 0; i < lines.size(); i++) {
      TicketLine line = lines.get(i);
      if (!line.isWithin(limit)) {
        throw new NeedsApproval(i, line.item().name(), limit);
      }
    }
  }

  /**
   * Refuses a discount that the caller may not give on a part.
   *
   * @throws RuleRefused {@code sales.needs-approval}
   */
  public void check(BigDecimal percent, String part) {
    if (percent.compareTo(limit) > 0 && !Caller.can("sales.discount")) {
      throw new RuleRefused(
          "sales.needs-approval", part, limit.stripTrailingZeros().toPlainString());
    }
  }
}
