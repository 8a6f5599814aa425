package mx.nexus.inventory.domain.spreadsheet;

import java.io.Serializable;

/**
 * What is wrong with one field of one row.
 *
 * @param field name of the field, or {@code sku} for the row as a whole
 * @param code key of the text in the bundle
 * @param value what stands in the sheet, or what it collides with
 */
public record RowIssue(String field, String code, String value) implements Serializable {}
