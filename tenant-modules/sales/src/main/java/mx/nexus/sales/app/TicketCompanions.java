package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.SoldTogether;
import mx.nexus.platform.persistence.Sql;

/**
 * Reads from the last tickets with a part what else was on them. Reckoned when somebody asks: a
 * sale would have to write a row for each pair of its lines to spare that, and nobody looks at most
 * of them.
 */
@ApplicationScoped
public class TicketCompanions implements SoldTogether {

  /** Older tickets say what was sold together in former years. */
  private static final int LOOKED_THROUGH = 300;

  /** Once may be chance. */
  private static final int FEWEST = 2;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected TicketCompanions() {
    this(null);
  }

  @Inject
  public TicketCompanions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Companion> with(UUID itemId, int most) {
    return sql.list(
        """
        with recent as (
          select distinct sale_id
            from (select sale_id from sales_line where item_id = ? order by id desc limit ?) l)
        select l.item_id, count(distinct l.sale_id)::int as tickets
          from recent r join sales_line l on l.sale_id = r.sale_id
         where l.item_id <> ?
         group by l.item_id
        having count(distinct l.sale_id) >= ?
         order by tickets desc, l.item_id
         limit ?
        """,
        row -> new Companion(row.uuid("item_id"), row.integer("tickets")),
        itemId,
        LOOKED_THROUGH,
        itemId,
        FEWEST,
        most);
  }
}
