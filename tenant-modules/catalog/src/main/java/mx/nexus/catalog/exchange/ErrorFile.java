package mx.nexus.catalog.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import mx.nexus.catalog.exchange.format.CsvText;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.SqlFailed;

/** The list of refused records, as a CSV file that a spreadsheet program may open. */
final class ErrorFile {

  private static final String REFUSED =
      """
      select p.file, r.line, r.kind, r.field, r.reason, r.value
        from (select source, rec, line, kind, field, reason, value from import_refusal
              union all
              select source, rec, line, kind, field, reason, value from merge_refused) r
        join import_progress p on p.source = r.source
       order by r.source, r.rec, r.kind, r.reason
       limit\s"""
          + Staging.MOST_REFUSALS;

  private ErrorFile() {}

  /** Writes what the session knows; the file of an earlier import is replaced at the end. */
  static void write(Connection session, Path file, long refused) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (CsvWriter csv = CsvWriter.builder().build(unfinished, StandardCharsets.UTF_8);
          Statement statement = session.createStatement();
          ResultSet row = statement.executeQuery(REFUSED)) {
        csv.writeRecord("\uFEFFfile", "line", "kind", "field", "reason", "value");
        while (row.next()) {
          csv.writeRecord(
              CsvText.inert(row.getString("file")),
              row.getString("line"),
              row.getString("kind"),
              row.getString("field"),
              CsvText.inert(row.getString("reason")),
              CsvText.inert(row.getString("value")));
        }
        if (refused > Staging.MOST_REFUSALS) {
          csv.writeRecord(
              "",
              "",
              "",
              "",
              "%d records are refused; the first are listed".formatted(refused),
              "");
        }
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    } catch (IOException e) {
      throw new CommandFailed(
          "The list of refused records cannot be written: " + e.getMessage(), e);
    }
  }
}
