package mx.nexus.shop.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.domain.TillFacts;
import org.jspecify.annotations.Nullable;

/** What a till is called from now on. */
public record ChangeTillRequest(
    @NotBlank @Size(max = 8) @Example("C2") String code,
    @NotBlank @Size(max = TillFacts.LONGEST_NAME) @Example("Caja rápida") String name,
    @Example("0") @Nullable Long version) {

  TillFacts facts() {
    return new TillFacts(code, name);
  }
}
