package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param branchId whose stock a stock column without branch is
 * @param progress percent while it is being applied
 * @param waiting for its turn: another import of the shop, or those of others, come first
 * @param interrupted the server that applied it is gone; nothing was changed, apply it again
 * @param failure code of the reason; null unless it failed
 */
public record ImportView(
    UUID id,
    @Example("previewed") ImportState state,
    @Example("lista-noviembre.xlsx") String fileName,
    UUID branchId,
    Instant uploadedAt,
    List<Column> columns,
    Counts counts,
    @Example("valid-rows") @Nullable ImportMode mode,
    @Example("0") int progress,
    boolean waiting,
    boolean interrupted,
    @Nullable Instant finishedAt,
    @Nullable String failure)
    implements Serializable {

  public ImportView {
    columns = List.copyOf(columns);
  }

  /** Whether the columns without which nothing can be taken over are known. */
  public boolean hasSku() {
    return columns.stream().anyMatch(column -> "sku".equals(column.target()));
  }

  /** Whether it may be applied now. */
  @JsonIgnore
  public boolean isApplicable() {
    return hasSku()
        && (state == ImportState.PREVIEWED || state == ImportState.FAILED || interrupted);
  }

  /**
   * A column of the sheet.
   *
   * @param index from 0
   * @param target what it is taken for; null when it is not read
   * @param samples the first values
   */
  public record Column(
      @Example("0") int index,
      @Example("Clave") String header,
      @Example("sku") @Nullable String target,
      List<String> samples)
      implements Serializable {

    public Column {
      samples = List.copyOf(samples);
    }
  }

  /** How many rows there are of each kind. */
  public record Counts(
      @Example("2000") int rows,
      @Example("1950") int added,
      @Example("40") int changed,
      @Example("7") int unchanged,
      @Example("3") int refused)
      implements Serializable {

    /** Rows that change something. */
    public int effective() {
      return added + changed;
    }
  }
}
