package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * What all kinds of rows need to be merged: statements on whole sets, refusing, and noting which
 * parts are touched. Its tables last as long as the session.
 */
final class MergeWork {

  private final Connection session;
  private final Map<RowKind, Counts> counts = new EnumMap<>(RowKind.class);

  MergeWork(Connection session) {
    this.session = session;
  }

  /** Makes the tables that all kinds write to. */
  void begin() {
    update("drop table if exists merge_refused, merge_touched, merge_refitted");
    update(
        """
        create temp table merge_refused (source smallint, rec bigint, line bigint, kind text,
                                         field text, reason text, value text)
        """);
    update("create temp table merge_touched (part_id integer)");
    update("create temp table merge_refitted (part_id integer)");
  }

  /** What was done, when all is. */
  ImportReport report(long refusedBefore) {
    long refused =
        refusedBefore
            + number("select count(*) from (select distinct source, rec from merge_refused) r");
    return new ImportReport(counts, refused);
  }

  /** Rows about a part that is neither in the catalogue nor in the files. */
  void refuseUnknown(StagingTable table, RowKind kind) {
    update(
        """
        with gone as (
          delete from %s s
           where not exists (select from part p
                              where p.brand_id = s.brand_id and p.number_key = s.part_key)
          returning source, rec, line, part_key
        )
        insert into merge_refused
        select distinct source, rec, line, '%s', 'number', 'there is no such part', part_key
          from gone
        """
            .formatted(table.table(), kind.word()));
  }

  /** Rows whose other part does not exist, or is the part itself. */
  void refuseOthers(StagingTable table, RowKind kind) {
    update(
        """
        with gone as (
          delete from %s s
           where (s.brand_id, s.part_key) = (s.other_brand_id, s.other_key)
              or not exists (select from part p
                              where p.brand_id = s.other_brand_id and p.number_key = s.other_key)
          returning source, rec, line, other_key,
                    (brand_id, part_key) = (other_brand_id, other_key) as itself
        )
        insert into merge_refused
        select distinct source, rec, line, '%s', 'other_number',
               case when itself then 'the part itself' else 'there is no such part' end, other_key
          from gone
        """
            .formatted(table.table(), kind.word()));
  }

  /** A change, whose parts every index is to read anew; says how many rows changed. */
  long touched(String change, String alias) {
    String part =
        alias.equals("p") ? "p.id" : alias.equals("k") ? "k.kit_part_id" : alias + ".part_id";
    return update(
        "with changed as (%s returning %s as part_id) insert into merge_touched select part_id from changed"
            .formatted(change, part));
  }

  /** A change of fitment, after which the text of vehicles is another one too. */
  long refitted(String change) {
    long rows =
        update(
            "with changed as (%s returning v.part_id) insert into merge_refitted select part_id from changed"
                .formatted(change));
    if (rows > 0) {
      update("insert into merge_touched select distinct part_id from merge_refitted");
    }
    return rows;
  }

  void count(RowKind kind, long added, long changed, long unchanged, long removed) {
    counts.put(kind, new Counts(added, changed, unchanged, removed));
  }

  boolean isEmpty(StagingTable table) {
    return number("select count(*) from (select from %s limit 1) s".formatted(table.table())) == 0;
  }

  /** Makes a table of this session only, and says how many rows it has. */
  long table(String name, String query) {
    update("drop table if exists " + name);
    long rows = update("create temp table " + name + " as " + query);
    update("analyze " + name);
    return rows;
  }

  long update(String sql) {
    try (Statement statement = session.createStatement()) {
      return statement.executeLargeUpdate(sql);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  long number(String sql) {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }
}
