package mx.nexus.shop.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.TaxZone;
import mx.nexus.shop.domain.BranchFacts;
import mx.nexus.shop.domain.ShopBranch;

/** A branch on the wire and on the screen. */
public record BranchView(
    UUID id,
    @Example("MTZ") String code,
    @Example("Matriz") String name,
    @Example("general") TaxZone taxZone,
    @Example("0.16") BigDecimal taxRate,
    @Example("64000") String postalCode,
    @Example("Av. Juárez 100, Centro") String address,
    boolean allowsNegativeStock,
    @Example("0") long version,
    List<TillView> tills) {

  public BranchView {
    tills = List.copyOf(tills);
  }

  /** The view of a stored branch. */
  public static BranchView of(ShopBranch branch) {
    BranchFacts facts = branch.facts();
    return new BranchView(
        branch.id(),
        facts.code(),
        facts.name(),
        facts.taxZone(),
        facts.taxZone().rate(),
        facts.postalCode(),
        facts.address(),
        facts.allowsNegativeStock(),
        branch.version(),
        branch.tills().stream().map(TillView::of).toList());
  }
}
