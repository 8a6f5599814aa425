package mx.nexus.inventory.app.imageimports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.inventory.domain.imagelist.WantedImage;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The imports of pictures and their rows, each change committed on its own: between two of them is
 * slow work that no transaction waits for.
 */
@ApplicationScoped
public class ImageImportRecords {

  /** A worker that has been silent for so long is gone; the slowest picture takes half of it. */
  static final Duration SILENT = Duration.ofMinutes(2);

  private static final Duration ABANDONED = Duration.ofHours(2);
  private static final int KEPT = 10;
  private static final int LONGEST_REASON = 60;

  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ImageImportRecords() {
    this(null, null);
  }

  @Inject
  public ImageImportRecords(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A row whose picture is still to be made. */
  record Left(int number, String source, String code, @Nullable Integer position, boolean aside) {}

  /** A file that may still lie aside. */
  record Aside(UUID importId, int number) {}

  /** Begins to receive. */
  @UnitOfWork
  public void open(UUID id, String fileName) {
    boolean running =
        sql.required(
            "select exists (select 1 from inventory_image_import where state = 'RUNNING') as busy",
            row -> row.bool("busy"));
    if (running) {
      throw new Conflict("inventory.image-import-running");
    }
    sql.update(
        """
        insert into inventory_image_import (id, state, file_name, uploaded_at, uploaded_by)
        values (?, 'RECEIVING', ?, ?, ?)
        """,
        id,
        fileName,
        clock.instant(),
        Caller.actor().id().orElse(null));
  }

  /** Notes pictures before their files are put aside. */
  @UnitOfWork
  public void add(UUID id, List<WantedImage> wanted, boolean aside) {
    sql.update(
        """
        insert into inventory_image_import_row (import_id, row_number, source, code, position, aside)
        select ?, w.number, w.source, w.code, w.position, ?
          from unnest(?::int[], ?::text[], ?::text[], ?::int[])
               as w (number, source, code, position)
        """,
        id,
        aside,
        wanted.stream().map(WantedImage::number).toArray(Integer[]::new),
        wanted.stream().map(WantedImage::source).toArray(String[]::new),
        wanted.stream().map(WantedImage::code).toArray(String[]::new),
        wanted.stream().map(WantedImage::position).toArray(Integer[]::new));
  }

  /** Everything is received: the work may begin. */
  @UnitOfWork
  public void begin(UUID id) {
    try {
      sql.update("update inventory_image_import set state = 'RUNNING' where id = ?", id);
    } catch (SqlFailed failed) {
      if (failed.violatesUnique("inventory_image_import_one_idx")) {
        throw new Conflict("inventory.image-import-running");
      }
      throw failed;
    }
  }

  /** Gives up one that could not be received. */
  @UnitOfWork
  public void drop(UUID id) {
    sql.update("update inventory_image_import set state = 'DROPPED' where id = ?", id);
  }

  /** Becomes the one worker of an import; not while another one is heard of. */
  @UnitOfWork
  public boolean take(UUID id, UUID worker) {
    return sql.update(
            """
            update inventory_image_import set worker = ?, beat_at = ?
             where id = ? and state = 'RUNNING' and (worker is null or beat_at < ?)
            """,
            worker,
            clock.instant(),
            id,
            clock.instant().minus(SILENT))
        == 1;
  }

  /** The next picture, as long as this is still the worker. First pictures come first. */
  @UnitOfWork
  public Optional<Left> next(UUID id, UUID worker) {
    int mine =
        sql.update(
            "update inventory_image_import set beat_at = ? where id = ? and worker = ? and state = 'RUNNING'",
            clock.instant(),
            id,
            worker);
    if (mine == 0) {
      return Optional.empty();
    }
    return sql.one(
        """
        select row_number, source, code, position, aside from inventory_image_import_row
         where import_id = ? and outcome is null
         order by position nulls last, row_number limit 1
        """,
        ImageImportRecords::left,
        id);
  }

  private static Left left(Row row) {
    return new Left(
        row.integer("row_number"),
        row.text("source"),
        row.text("code"),
        row.findInteger("position").orElse(null),
        row.bool("aside"));
  }

  /** What became of a picture. */
  @UnitOfWork
  public void mark(
      UUID id, int number, ImageOutcome outcome, @Nullable String reason, @Nullable String arg) {
    sql.update(
        """
        update inventory_image_import_row set outcome = ?, reason = ?, reason_arg = ?
         where import_id = ? and row_number = ?
        """,
        outcome,
        reason,
        arg == null ? null : arg.substring(0, Math.min(arg.length(), LONGEST_REASON)),
        id,
        number);
  }

  /** Lets go of it, to be resumed; or ends it when nothing is left. */
  @UnitOfWork
  public void release(UUID id, UUID worker) {
    sql.update(
        """
        update inventory_image_import m
           set worker = null, beat_at = null,
               state = case when l.any_left then 'RUNNING' else 'DONE' end,
               finished_at = case when l.any_left then null else ?::timestamptz end
          from (select exists (select 1 from inventory_image_import_row
                                where import_id = ? and outcome is null) as any_left) l
         where m.id = ? and m.worker = ? and m.state = 'RUNNING'
        """,
        clock.instant(),
        id,
        id,
        worker);
  }

  /** Files that nobody will ask for: of imports that were given up while they were received. */
  List<Aside> abandoned() {
    return sql.list(
        """
        select r.import_id, r.row_number from inventory_image_import m
          join inventory_image_import_row r on r.import_id = m.id
         where r.aside and r.outcome is null
           and (m.state = 'DROPPED' or (m.state = 'RECEIVING' and m.uploaded_at < ?))
         limit 5000
        """,
        row -> new Aside(row.uuid("import_id"), row.integer("row_number")),
        clock.instant().minus(ABANDONED));
  }

  /** Forgets those imports, and the rows of old ones. */
  @UnitOfWork
  public void forgetOld() {
    sql.update(
        """
        delete from inventory_image_import
         where state = 'DROPPED' or (state = 'RECEIVING' and uploaded_at < ?)
            or id in (select id from inventory_image_import where state = 'DONE'
                       order by uploaded_at desc offset ?)
        """,
        clock.instant().minus(ABANDONED),
        KEPT);
  }
}
