package mx.nexus.catalog.app.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.catalog.pricing.PriceBasis;
import mx.nexus.catalog.pricing.PriceEnding;
import mx.nexus.catalog.pricing.PriceRule;
import mx.nexus.catalog.pricing.PriceScope;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.Caller;

/** The shop's rules of its prices. */
@ApplicationScoped
public class PriceRules {

  /** Most rules of a shop. */
  private static final int MOST = 500;

  private static final String COLUMNS =
      "select id, scope, name, basis, percent, ending, minimum_margin from catalog_price_rule ";

  private final Sql sql;
  private final AuditLog audit;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected PriceRules() {
    this(null, null, null);
  }

  @Inject
  public PriceRules(Sql sql, AuditLog audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** A rule that is kept. */
  public record KeptRule(UUID id, PriceRule rule) {}

  /** All rules: brands, categories, the one of all others. */
  public List<KeptRule> all() {
    return sql.list(COLUMNS + "order by scope, name_key limit " + MOST, PriceRules::kept);
  }

  /** The rule that decides for a part; empty when there is none. */
  public Optional<KeptRule> of(String brand, String category) {
    return sql.one(
        COLUMNS
            + """
               where (scope = 'BRAND' and name_key = platform_fold(?))
                  or (scope = 'CATEGORY' and name_key = platform_fold(?))
                  or scope = 'DEFAULT'
               order by scope limit 1
              """,
        PriceRules::kept,
        brand,
        category);
  }

  /**
   * Keeps a rule in place of the former one of the same brand, category or all others.
   *
   * @throws RuleRefused {@code catalog.too-many-price-rules}
   */
  @UnitOfWork
  public KeptRule put(PriceRule rule) {
    if (sql.required("select count(*)::int as n from catalog_price_rule", r -> r.integer("n"))
        >= MOST) {
      throw new RuleRefused("catalog.too-many-price-rules", MOST);
    }
    UUID id =
        sql.required(
            """
            insert into catalog_price_rule
              (id, scope, name, basis, percent, ending, minimum_margin, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (scope, name_key) do update
              set name = excluded.name, basis = excluded.basis, percent = excluded.percent,
                  ending = excluded.ending, minimum_margin = excluded.minimum_margin,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by
            returning id
            """,
            row -> row.uuid("id"),
            Ids.next(),
            rule.scope(),
            rule.name(),
            rule.basis(),
            rule.percent(),
            rule.ending(),
            rule.minimumMargin(),
            clock.instant(),
            Caller.required().id());
    audit.record(
        "catalog.price-rule-set",
        "price-rule:" + id,
        Map.of(
            "scope", rule.scope().code(),
            "basis", rule.basis().code(),
            "percent", rule.percent().toPlainString(),
            "ending", rule.ending().code(),
            "minimumMargin", rule.minimumMargin().toPlainString()));
    return new KeptRule(id, rule);
  }

  /**
   * Forgets a rule.
   *
   * @throws NotFound {@code catalog.price-rule-unknown}
   */
  @UnitOfWork
  public void remove(UUID id) {
    if (sql.update("delete from catalog_price_rule where id = ?", id) == 0) {
      throw new NotFound("catalog.price-rule-unknown");
    }
    audit.record("catalog.price-rule-removed", "price-rule:" + id, Map.of());
  }

  private static KeptRule kept(Row row) {
    return new KeptRule(
        row.uuid("id"),
        new PriceRule(
            PriceScope.valueOf(row.text("scope")),
            row.text("name"),
            PriceBasis.valueOf(row.text("basis")),
            row.decimal("percent"),
            PriceEnding.valueOf(row.text("ending")),
            row.decimal("minimum_margin")));
  }
}
