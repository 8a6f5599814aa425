package mx.nexus.inventory.domain.spreadsheet;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one column is taken for.
 *
 * @param branchId for stock: the branch that is meant; null for the branch of the import
 */
public record ColumnTarget(ImportField field, @Nullable UUID branchId) {

  private static final String STOCK_OF = ImportField.STOCK.code() + ":";

  /** A column of this field. */
  public static ColumnTarget of(ImportField field) {
    return new ColumnTarget(field, null);
  }

  /** The name on the wire: {@code unitPrice}, {@code stock:<branch id>}. */
  public String code() {
    return branchId == null ? field.code() : STOCK_OF + branchId;
  }

  /** Reads a name; empty when it is none. */
  public static Optional<ColumnTarget> parse(String code) {
    if (!code.startsWith(STOCK_OF)) {
      return ImportField.find(code).map(ColumnTarget::of);
    }
    try {
      UUID branch = UUID.fromString(code.substring(STOCK_OF.length()));
      return Optional.of(new ColumnTarget(ImportField.STOCK, branch));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
