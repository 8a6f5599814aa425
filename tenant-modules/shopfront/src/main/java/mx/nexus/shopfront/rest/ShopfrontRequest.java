package mx.nexus.shopfront.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/**
 * All settings of the public catalogue; what is left out is off, empty or all branches.
 *
 * @param version that the caller had before its eyes; left out by whoever does not care
 */
public record ShopfrontRequest(
    @NotNull @Example("true") Boolean open,
    @Example("true") @Nullable Boolean showsPrices,
    @Example("false") @Nullable Boolean showsCatalogue,
    @Size(max = 30) @Example("81 1234 5678") @Nullable String whatsApp,
    @Size(max = ShopfrontFacts.MOST_BRANCHES) @Nullable List<@NotNull UUID> branches,
    @Example("0") @Nullable Long version) {

  ShopfrontFacts facts() {
    return new ShopfrontFacts(
        open,
        Boolean.TRUE.equals(showsPrices),
        Boolean.TRUE.equals(showsCatalogue),
        whatsApp == null ? "" : whatsApp,
        branches == null ? Set.of() : Set.copyOf(branches));
  }
}
