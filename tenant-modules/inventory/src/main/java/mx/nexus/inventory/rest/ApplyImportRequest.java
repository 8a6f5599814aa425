package mx.nexus.inventory.rest;

import jakarta.validation.constraints.NotNull;
import mx.nexus.inventory.app.imports.ImportMode;
import mx.nexus.platform.rest.Example;

/** How to go about refused rows: {@code valid-rows} leaves them out. */
public record ApplyImportRequest(@NotNull @Example("valid-rows") ImportMode mode) {}
