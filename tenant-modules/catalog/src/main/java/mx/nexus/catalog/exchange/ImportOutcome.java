package mx.nexus.catalog.exchange;

/**
 * How an import ended.
 *
 * @param merged whether the catalogue has it now
 */
public record ImportOutcome(ImportReport report, boolean merged) {}
