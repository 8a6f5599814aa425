package mx.nexus.provisioning.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;

/** Why something is done to a shop; stays in the audit log. */
public record ReasonRequest(
    @NotBlank @Size(max = 500) @Example("No ha pagado dos meses") String reason) {}
