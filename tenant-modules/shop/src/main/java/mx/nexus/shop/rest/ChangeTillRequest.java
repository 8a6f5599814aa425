package mx.nexus.shop.rest;

import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.domain.TillFacts;
import org.jspecify.annotations.Nullable;

/** What a till is called from now on; what is left out stays. */
public record ChangeTillRequest(
    @Size(max = 8) @Example("C2") @Nullable String code,
    @Size(max = TillFacts.LONGEST_NAME) @Example("Caja rápida") @Nullable String name,
    @Example("0") @Nullable Long version) {

  TillFacts over(TillFacts now) {
    return new TillFacts(code == null ? now.code() : code, name == null ? now.name() : name);
  }
}
