package mx.nexus.inventory.app.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;

/** What is kept of an import besides its rows and counts. */
record ImportHead(
    UUID id,
    ImportState state,
    String fileName,
    UUID branchId,
    List<String> header,
    Map<Integer, ColumnTarget> mapping,
    int rows,
    int refused) {

  ImportHead {
    header = List.copyOf(header);
    mapping = Map.copyOf(mapping);
  }
}
