package mx.nexus.shop.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.AuditedEntity;

/** A drawer at a counter of a branch; never removed, because its folios go on. */
@Entity
@Table(name = "shop_till")
public class ShopTill extends AuditedEntity {

  @ManyToOne(optional = false)
  @JoinColumn(name = "branch_id", updatable = false)
  private ShopBranch branch;

  private String code;
  private String name;

  @SuppressWarnings("NullAway.Init")
  protected ShopTill() {}

  @SuppressWarnings("NullAway.Init") // change() sets what it does not see.
  ShopTill(ShopBranch branch, TillFacts facts) {
    super(Ids.next());
    this.branch = branch;
    change(facts);
  }

  final void change(TillFacts facts) {
    this.code = facts.code();
    this.name = facts.name();
  }

  public ShopBranch branch() {
    return branch;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }
}
