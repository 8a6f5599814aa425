package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.Headings;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.WireJson;
import org.jspecify.annotations.Nullable;

/** The imports themselves, and what the shop's headings were found to mean. */
@ApplicationScoped
public class ImportRecords {

  /** One import at a time per shop, and a way to see whether somebody is at it. */
  private static final int LOCK_CLASS = 20_241;

  private static final int KEPT = 5;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected ImportRecords() {
    this(null);
  }

  @Inject
  public ImportRecords(Sql sql) {
    this.sql = sql;
  }

  void add(ImportHead head, Authorship by) {
    sql.update(
        """
        insert into inventory_import
               (id, state, file_name, uploaded_at, uploaded_by, header, mapping, branch_id, row_count)
        values (?, 'PREVIEWED', ?, ?, ?, ?, ?, ?, ?)
        """,
        head.id(),
        head.fileName(),
        by.at(),
        by.person(),
        new Json(ImportRows.json(head.header())),
        new Json(mappingJson(head.mapping())),
        head.branchId(),
        head.rows());
    forgetOldRows();
  }

  /** The rows of old imports are of no use; the imports themselves stay as a history. */
  private void forgetOldRows() {
    sql.update(
        """
        delete from inventory_import_row
         where import_id in (select id from inventory_import where state <> 'APPLYING'
                              order by uploaded_at desc offset ?)
        """,
        KEPT);
  }

  /** The import, locked against others until the unit of work ends. */
  ImportHead lock(UUID id) {
    return sql.one(
            """
            select id, state, file_name, branch_id, header, mapping, row_count, refused_count
              from inventory_import where id = ? for update
            """,
            ImportRecords::head,
            id)
        .orElseThrow(ImportNotFound::new);
  }

  private static ImportHead head(Row row) {
    return new ImportHead(
        row.uuid("id"),
        ImportState.valueOf(row.text("state")),
        row.text("file_name"),
        row.uuid("branch_id"),
        read(row.json("header"), new TypeReference<List<String>>() {}),
        mapping(row.json("mapping")),
        row.integer("row_count"),
        row.integer("refused_count"));
  }

  void remap(UUID id, Map<Integer, ColumnTarget> mapping, UUID branchId) {
    sql.update(
        """
        update inventory_import
           set mapping = ?, branch_id = ?, state = 'PREVIEWED', failure = null, mode = null
         where id = ?
        """,
        new Json(mappingJson(mapping)),
        branchId,
        id);
  }

  /** Counts what the judged rows say. */
  void count(UUID id) {
    sql.update(
        """
        update inventory_import m
           set new_count = c.added, changed_count = c.changed,
               unchanged_count = c.unchanged, refused_count = c.refused
          from (select count(*) filter (where outcome = 'NEW') as added,
                       count(*) filter (where outcome = 'CHANGED') as changed,
                       count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                       count(*) filter (where outcome = 'REFUSED') as refused
                  from inventory_import_row where import_id = ?) c
         where m.id = ?
        """,
        id,
        id);
  }

  int refused(UUID id) {
    return sql.required(
        "select refused_count from inventory_import where id = ?",
        row -> row.integer("refused_count"),
        id);
  }

  ImportMode mode(UUID id) {
    return sql.required(
        "select mode from inventory_import where id = ?",
        row -> ImportMode.valueOf(row.text("mode")),
        id);
  }

  void starts(UUID id, ImportMode mode, Instant at) {
    sql.update(
        """
        update inventory_import
           set state = 'APPLYING', mode = ?, applying_at = ?, failure = null, finished_at = null
         where id = ?
        """,
        mode,
        at,
        id);
  }

  void ends(UUID id, ImportState state, @Nullable String failure, Instant at) {
    sql.update(
        "update inventory_import set state = ?, failure = ?, finished_at = ? where id = ?",
        state,
        failure,
        at,
        id);
  }

  /**
   * Takes the shop's turn unless another of its imports is being applied; held until the unit ends.
   */
  boolean takesTurn() {
    return sql.required(
        "select pg_try_advisory_xact_lock(?, 1) as mine", row -> row.bool("mine"), LOCK_CLASS);
  }

  /** Whether some server is applying an import of this shop at this moment. */
  boolean isSomebodyAtIt() {
    return sql.required(
        """
        select exists (
          select 1 from pg_locks l join pg_database d on d.oid = l.database
           where d.datname = current_database() and l.locktype = 'advisory'
             and l.classid = ? and l.objid = 1 and l.granted) as busy
        """,
        row -> row.bool("busy"),
        LOCK_CLASS);
  }

  /** What this shop's headings meant before; an empty target is a column not to be read. */
  Map<String, Optional<ColumnTarget>> learned() {
    Map<String, Optional<ColumnTarget>> learned = new HashMap<>();
    sql.list(
            "select heading, target from inventory_import_heading limit 2000",
            row -> Map.entry(row.text("heading"), row.text("target")))
        .forEach(entry -> learned.put(entry.getKey(), ColumnTarget.parse(entry.getValue())));
    return learned;
  }

  /** Remembers what the headings of an import meant. */
  void learn(ImportHead head) {
    Map<String, String> meanings = new TreeMap<>();
    for (int i = 0; i < head.header().size(); i++) {
      String heading = Headings.plain(head.header().get(i));
      ColumnTarget target = head.mapping().get(i);
      if (!heading.isEmpty()) {
        meanings.merge(heading, target == null ? "" : target.code(), (a, b) -> a.isEmpty() ? b : a);
      }
    }
    sql.update(
        """
        insert into inventory_import_heading (heading, target)
        select * from unnest(?, ?)
        on conflict (heading) do update set target = excluded.target
        """,
        meanings.keySet().toArray(String[]::new),
        meanings.values().toArray(String[]::new));
  }

  static Map<Integer, ColumnTarget> mapping(String json) {
    Map<Integer, ColumnTarget> mapping = new TreeMap<>();
    read(json, new TypeReference<Map<Integer, String>>() {})
        .forEach(
            (column, code) ->
                ColumnTarget.parse(code).ifPresent(target -> mapping.put(column, target)));
    return mapping;
  }

  private static String mappingJson(Map<Integer, ColumnTarget> mapping) {
    Map<Integer, String> codes = new TreeMap<>();
    mapping.forEach((column, target) -> codes.put(column, target.code()));
    return ImportRows.json(codes);
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return WireJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
