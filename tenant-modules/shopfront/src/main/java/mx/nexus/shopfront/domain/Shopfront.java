package mx.nexus.shopfront.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.AuditedEntity;

/** The shop's public catalogue; there is one from the day on which the owner first decides. */
@Entity
@Table(name = "shopfront_settings")
public class Shopfront extends AuditedEntity {

  private boolean open;

  @Column(name = "shows_prices")
  private boolean showsPrices;

  @Column(name = "shows_catalogue")
  private boolean showsCatalogue;

  @Column(name = "whatsapp")
  private String whatsApp;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "shopfront_branch", joinColumns = @JoinColumn(name = "settings_id"))
  @Column(name = "branch_id")
  private Set<UUID> branches = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Shopfront() {}

  @SuppressWarnings("NullAway.Init") // arrange() sets what it does not see.
  public Shopfront(ShopfrontFacts facts) {
    super(Ids.next());
    arrange(facts);
  }

  /** Takes over what the shop decided. */
  public final void arrange(ShopfrontFacts facts) {
    this.open = facts.open();
    this.showsPrices = facts.showsPrices();
    this.showsCatalogue = facts.showsCatalogue();
    this.whatsApp = facts.whatsApp();
    this.branches.clear();
    this.branches.addAll(facts.branches());
  }

  /** What the shop decided. */
  public ShopfrontFacts facts() {
    return new ShopfrontFacts(open, showsPrices, showsCatalogue, whatsApp, branches);
  }
}
