package mx.nexus.shop.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.AuditedEntity;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.shop.TaxZone;
import org.jspecify.annotations.Nullable;

/**
 * A place where the shop sells: opened once, changed at will, never removed, because tickets and
 * stock refer to it.
 */
@Entity
@Table(name = "shop_branch")
public class ShopBranch extends AuditedEntity {

  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "tax_zone")
  private TaxZone taxZone;

  @Column(name = "postal_code")
  private @Nullable String postalCode;

  private @Nullable String address;

  @Column(name = "allows_negative_stock")
  private boolean allowsNegativeStock;

  @OneToMany(mappedBy = "branch", cascade = CascadeType.PERSIST)
  @OrderBy("code")
  private List<ShopTill> tills = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected ShopBranch() {}

  @SuppressWarnings("NullAway.Init") // change() sets what it does not see.
  public ShopBranch(BranchFacts facts) {
    super(Ids.next());
    change(facts);
  }

  /** Takes over what is now true of the branch. */
  public final void change(BranchFacts facts) {
    this.code = facts.code();
    this.name = facts.name();
    this.taxZone = facts.taxZone();
    this.postalCode = facts.postalCode();
    this.address = facts.address();
    this.allowsNegativeStock = facts.allowsNegativeStock();
  }

  /** Puts another till up. */
  public ShopTill openTill(TillFacts facts) {
    refuseTakenCode(facts.code(), null);
    ShopTill till = new ShopTill(this, facts);
    tills.add(till);
    return till;
  }

  /** Renames a till of this branch. */
  public void changeTill(ShopTill till, TillFacts facts) {
    refuseTakenCode(facts.code(), till.id());
    till.change(facts);
  }

  private void refuseTakenCode(String wanted, @Nullable UUID except) {
    boolean taken =
        tills.stream().anyMatch(till -> till.code().equals(wanted) && !till.id().equals(except));
    if (taken) {
      throw new Conflict("shop.till-code-taken", wanted);
    }
  }

  public Optional<ShopTill> till(UUID tillId) {
    return tills.stream().filter(till -> till.id().equals(tillId)).findFirst();
  }

  /** What is true of the branch now. */
  public BranchFacts facts() {
    return new BranchFacts(
        code, name, taxZone, text(postalCode), text(address), allowsNegativeStock);
  }

  public List<ShopTill> tills() {
    return List.copyOf(tills);
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}
