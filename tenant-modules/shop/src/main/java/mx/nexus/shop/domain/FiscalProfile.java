package mx.nexus.shop.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.AuditedEntity;
import org.jspecify.annotations.Nullable;

/** How the shop presents itself; there is one, from sign-up on. */
@Entity
@Table(name = "shop_profile")
public class FiscalProfile extends AuditedEntity {

  @Column(name = "trade_name")
  private String tradeName;

  @Column(name = "legal_name")
  private @Nullable String legalName;

  @Column(name = "tax_id")
  private @Nullable String taxId;

  @Column(name = "tax_regime")
  private @Nullable String taxRegime;

  @Column(name = "postal_code")
  private @Nullable String postalCode;

  private @Nullable String address;
  private @Nullable String phone;

  @Column(name = "ticket_footer")
  private @Nullable String ticketFooter;

  @SuppressWarnings("NullAway.Init")
  protected FiscalProfile() {}

  @SuppressWarnings("NullAway.Init") // present() sets what it does not see.
  public FiscalProfile(ProfileFacts facts) {
    super(Ids.next());
    present(facts);
  }

  /** Takes over what is now true of the shop. */
  public final void present(ProfileFacts facts) {
    this.tradeName = facts.tradeName();
    this.legalName = facts.legalName();
    this.taxId = facts.taxId();
    this.taxRegime = facts.taxRegime();
    this.postalCode = facts.postalCode();
    this.address = facts.address();
    this.phone = facts.phone();
    this.ticketFooter = facts.ticketFooter();
  }

  /** What is true of the shop now. */
  public ProfileFacts facts() {
    return new ProfileFacts(
        tradeName,
        text(legalName),
        text(taxId),
        text(taxRegime),
        text(postalCode),
        text(address),
        text(phone),
        text(ticketFooter));
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}
