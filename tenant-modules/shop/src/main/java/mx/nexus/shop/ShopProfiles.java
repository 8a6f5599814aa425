package mx.nexus.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.fiscal.TaxRegimes;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.tenancy.TenantContext;

/** Reads the shop's profile for tickets and documents. */
@ApplicationScoped
public class ShopProfiles {

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected ShopProfiles() {
    this(null);
  }

  @Inject
  public ShopProfiles(Sql sql) {
    this.sql = sql;
  }

  /** The profile; before anybody entered one, the name given at sign-up and nothing else. */
  public ShopProfile current() {
    return sql.one(
            """
            select trade_name,
                   coalesce(legal_name, '') as legal_name, coalesce(tax_id, '') as tax_id,
                   coalesce(tax_regime, '') as tax_regime, coalesce(postal_code, '') as postal_code,
                   coalesce(address, '') as address, coalesce(phone, '') as phone,
                   coalesce(ticket_footer, '') as ticket_footer
              from shop_profile
            """,
            ShopProfiles::profile)
        .orElseGet(
            () ->
                new ShopProfile(
                    TenantContext.required().shopName(), "", "", "", "", "", "", "", ""));
  }

  private static ShopProfile profile(Row row) {
    String regime = row.text("tax_regime");
    return new ShopProfile(
        row.text("trade_name"),
        row.text("legal_name"),
        row.text("tax_id"),
        regime,
        TaxRegimes.find(regime).map(TaxRegimes.TaxRegime::name).orElse(""),
        row.text("postal_code"),
        row.text("address"),
        row.text("phone"),
        row.text("ticket_footer"));
  }
}
