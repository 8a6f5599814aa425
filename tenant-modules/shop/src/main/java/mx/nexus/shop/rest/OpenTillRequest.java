package mx.nexus.shop.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.domain.TillFacts;

/** A till to put up. */
public record OpenTillRequest(
    @NotBlank @Size(max = 8) @Example("C2") String code,
    @NotBlank @Size(max = TillFacts.LONGEST_NAME) @Example("Caja 2") String name) {

  TillFacts facts() {
    return new TillFacts(code, name);
  }
}
