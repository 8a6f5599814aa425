package mx.nexus.inventory.rest;

import java.util.List;
import java.util.Locale;
import mx.nexus.inventory.app.imports.ImportReads.PreviewRow;
import mx.nexus.inventory.app.imports.RowOutcome;
import mx.nexus.inventory.domain.spreadsheet.RowIssue;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet as it was understood.
 *
 * @param row number in the sheet
 * @param errors why it is refused
 */
public record ImportRowView(
    @Example("7") int row,
    @Example("WB-7391-C") String sku,
    @Example("Balata delantera cerámica") String name,
    @Example("412.00") @Nullable Money unitPrice,
    @Example("refused") RowOutcome outcome,
    List<FieldIssue> errors) {

  public ImportRowView {
    errors = List.copyOf(errors);
  }

  static ImportRowView of(PreviewRow row, Locale language) {
    return new ImportRowView(
        row.number(),
        row.sku(),
        row.name(),
        row.unitPrice(),
        row.outcome(),
        row.issues().stream().map(issue -> error(issue, language)).toList());
  }

  private static FieldIssue error(RowIssue issue, Locale language) {
    return new FieldIssue(
        issue.field(), issue.code(), Texts.of(language, issue.code(), issue.value()));
  }
}
