package mx.nexus.inventory.app.imageimports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.nexus.inventory.domain.spreadsheet.CsvCell;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.web.Texts;

/** Imports of pictures as people see them. */
@ApplicationScoped
public class ImageImportReads {

  private static final String COLUMNS =
      """
      select m.*, c.*
        from inventory_image_import m
       cross join lateral (
          select count(*)::int as rows,
                 (count(*) filter (where outcome = 'ADDED'))::int as added,
                 (count(*) filter (where outcome = 'UNCHANGED'))::int as unchanged,
                 (count(*) filter (where outcome = 'REFUSED'))::int as refused
            from inventory_image_import_row where import_id = m.id) c
       where m.state in ('RUNNING', 'DONE')
      """;

  private static final int MOST_ERRORS = 50_000;

  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ImageImportReads() {
    this(null, null);
  }

  @Inject
  public ImageImportReads(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The import of this id.
   *
   * @throws ImageImportNotFound when the shop has none
   */
  public ImageImportView get(UUID id) {
    return sql.one(COLUMNS + " and m.id = ?", this::view, id).orElseThrow(ImageImportNotFound::new);
  }

  /** The latest imports, newest first. */
  public List<ImageImportView> history(int limit) {
    return sql.list(COLUMNS + " order by m.uploaded_at desc limit ?", this::view, limit);
  }

  /** What was refused and why, in a file that can be mended and sent again. */
  public void writeErrors(UUID id, Locale language, OutputStream out) {
    get(id);
    List<String> lines =
        sql.list(
            """
            select row_number, source, code, reason, coalesce(reason_arg, '') as arg
              from inventory_image_import_row
             where import_id = ? and outcome = 'REFUSED' order by row_number limit ?
            """,
            row ->
                line(
                    Integer.toString(row.integer("row_number")),
                    row.text("code"),
                    row.text("source"),
                    reason(row, language)),
            id,
            MOST_ERRORS);
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      writer.write('\uFEFF');
      writer.write(
          line(
              Texts.of(language, "inventory.import.row"),
              Texts.of(language, "inventory.field.sku"),
              Texts.of(language, "inventory.images.source"),
              Texts.of(language, "inventory.import.reason")));
      for (String line : lines) {
        writer.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(Row row, Locale language) {
    return Texts.of(language, row.text("reason"), row.text("arg"));
  }

  private static String line(String... cells) {
    return Stream.of(cells).map(CsvCell::written).collect(Collectors.joining(",")) + "\r\n";
  }

  private ImageImportView view(Row row) {
    ImageImportState state = ImageImportState.valueOf(row.text("state"));
    Instant silentSince = clock.instant().minus(ImageImportRecords.SILENT);
    boolean interrupted =
        state == ImageImportState.RUNNING
            && row.findInstant("beat_at").map(beat -> beat.isBefore(silentSince)).orElse(true);
    return new ImageImportView(
        row.uuid("id"),
        state,
        row.text("file_name"),
        row.instant("uploaded_at"),
        row.integer("rows"),
        row.integer("added"),
        row.integer("unchanged"),
        row.integer("refused"),
        interrupted,
        row.findInstant("finished_at").orElse(null));
  }
}
