package mx.nexus.sales.domain;

import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;

/**
 * What the customer hands over in one way.
 *
 * @param reference authorisation, transfer number; may be empty
 */
public record Payment(PaymentMethod method, Money amount, String reference) {}
