package mx.nexus.sales.app;

import java.util.UUID;

/**
 * The answer to a completed sale.
 *
 * @param body the sale as JSON, as it was answered the first time
 * @param replayed whether this command had been done before
 */
public record CompletedSale(UUID saleId, String body, boolean replayed) {}
