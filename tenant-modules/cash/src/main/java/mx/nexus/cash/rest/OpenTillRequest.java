package mx.nexus.cash.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.Example;

/** A till to open. */
public record OpenTillRequest(
    @NotNull UUID tillId, @NotNull @Example("500.00") Money openingFloat) {}
