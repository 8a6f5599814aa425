package mx.nexus.shop.rest;

import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.TaxZone;
import mx.nexus.shop.domain.BranchFacts;
import org.jspecify.annotations.Nullable;

/** What changes of a branch; what is left out stays. */
public record ChangeBranchRequest(
    @Size(max = 8) @Example("SUR") @Nullable String code,
    @Size(max = BranchFacts.LONGEST_NAME) @Example("Sucursal Sur") @Nullable String name,
    @Example("border") @Nullable TaxZone taxZone,
    @Nullable String postalCode,
    @Size(max = BranchFacts.LONGEST_ADDRESS) @Nullable String address,
    @Nullable Boolean allowsNegativeStock,
    @Example("0") @Nullable Long version) {

  BranchFacts over(BranchFacts now) {
    return new BranchFacts(
        or(code, now.code()),
        or(name, now.name()),
        or(taxZone, now.taxZone()),
        or(postalCode, now.postalCode()),
        or(address, now.address()),
        or(allowsNegativeStock, now.allowsNegativeStock()));
  }

  private static <T> T or(@Nullable T wanted, T now) {
    return wanted == null ? now : wanted;
  }
}
