package mx.nexus.shop.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.TaxZone;
import mx.nexus.shop.domain.BranchFacts;
import org.jspecify.annotations.Nullable;

/** A branch to open; only code and name are needed. */
public record OpenBranchRequest(
    @NotBlank @Size(max = 8) @Example("SUR") String code,
    @NotBlank @Size(max = BranchFacts.LONGEST_NAME) @Example("Sucursal Sur") String name,
    @Example("general") @Nullable TaxZone taxZone,
    @Example("64700") @Nullable String postalCode,
    @Size(max = BranchFacts.LONGEST_ADDRESS) @Example("Av. Garza Sada 2400")
        @Nullable String address,
    @Nullable Boolean allowsNegativeStock) {

  BranchFacts facts() {
    return new BranchFacts(
        code,
        name,
        taxZone == null ? TaxZone.GENERAL : taxZone,
        postalCode == null ? "" : postalCode,
        address == null ? "" : address,
        Boolean.TRUE.equals(allowsNegativeStock));
  }
}
