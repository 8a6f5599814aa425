package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import mx.nexus.catalog.exchange.ImportOrder.Reading;
import mx.nexus.catalog.exchange.format.SourceRecord;
import mx.nexus.catalog.exchange.format.SourceRecord.Problem;
import mx.nexus.catalog.rows.CopyText;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * The database session of an import, and the rows that it has read so far. They are written in
 * batches, each in one transaction with how far the file was read, so that whatever is killed goes
 * on behind its last batch.
 */
final class Staging implements AutoCloseable {

  /** Refusals of one file that are kept word by word; all are counted. */
  static final int MOST_REFUSALS = 10_000;

  private static final int BATCH_BYTES = 1 << 20;
  private static final int BATCH_RECORDS = 20_000;
  private static final int LOCK_TRIES = 30;
  private static final int BETWEEN_TRIES_MILLIS = 1_000;
  private static final String LOCK =
      "select pg_try_advisory_lock(hashtext('nexus catalogue import'))";

  private final Connection connection;
  private final Map<StagingTable, CopyText> rows = new EnumMap<>(StagingTable.class);
  private int source;
  private long records;
  private long refused;
  private long unwritten;

  private Staging(Connection connection) {
    this.connection = connection;
    for (StagingTable table : StagingTable.values()) {
      rows.put(table, new CopyText());
    }
  }

  /**
   * How far a file was read.
   *
   * @param records that were taken or refused
   */
  record Progress(long records, long refused, boolean complete) {

    static final Progress NONE = new Progress(0, 0, false);
  }

  /**
   * Enters the catalogue; one import at a time.
   *
   * @throws CommandFailed when another one does not end
   */
  static Staging enter(DataSource catalogue) {
    try {
      Connection connection = catalogue.getConnection();
      try {
        Sessions.prepare(connection);
        lock(connection);
        connection.setAutoCommit(false);
        return new Staging(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** One that was killed may take a moment to be gone. */
  static void lock(Connection connection) throws SQLException {
    for (int tries = 0; tries < LOCK_TRIES; tries++) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(LOCK)) {
        if (row.next() && row.getBoolean(1)) {
          return;
        }
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailed("Interrupted.", e);
      }
    }
    throw new CommandFailed("Another import is at work.");
  }

  /** The session, for what follows in the same one. */
  Connection connection() {
    return connection;
  }

  /** Forgets whatever lies there and begins with these files. */
  List<Progress> begin(List<Reading> files) {
    List<Progress> none = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into import_progress (source, file, fingerprint) values (?, ?, ?)")) {
      statement.execute(StagingTable.emptied());
      for (int i = 0; i < files.size(); i++) {
        insert.setInt(1, i);
        insert.setString(2, files.get(i).file());
        insert.setString(3, files.get(i).fingerprint());
        insert.executeUpdate();
        none.add(Progress.NONE);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
    return none;
  }

  /**
   * How far these files were read before.
   *
   * @throws CommandFailed when others were, or none
   */
  List<Progress> resume(List<Reading> files) {
    List<Progress> found = new ArrayList<>();
    boolean same = true;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select fingerprint, records, refused, complete from import_progress"
                    + " order by source")) {
      while (row.next()) {
        same &=
            found.size() < files.size()
                && files.get(found.size()).fingerprint().equals(row.getString("fingerprint"));
        found.add(
            new Progress(
                row.getLong("records"), row.getLong("refused"), row.getBoolean("complete")));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
    if (!same || found.size() != files.size()) {
      throw new CommandFailed(
          "There is no import of exactly these files, read in the same way, to go on with;"
              + " leave --resume out.");
    }
    return found;
  }

  /** The file whose records follow. */
  void beginFile(int number, Progress before) {
    source = number;
    records = before.records();
    refused = before.refused();
    unwritten = 0;
  }

  /** Begins a row of a record: the columns that all tables have. */
  CopyText row(StagingTable table, SourceRecord of) {
    return rowsOf(table).number(source).number(of.rec()).number(of.line());
  }

  /** Rows of a table that belong to no record. */
  CopyText rowsOf(StagingTable table) {
    CopyText text = rows.get(table);
    if (text == null) {
      throw new IllegalStateException(table.name());
    }
    return text;
  }

  /** Refuses a record. */
  void refuse(SourceRecord of, List<Problem> problems) {
    refused++;
    if (refused > MOST_REFUSALS) {
      return;
    }
    Problem first = problems.get(0);
    row(StagingTable.REFUSAL, of)
        .text(of.kind().word())
        .text(first.field())
        .text(first.reason())
        .text(first.value())
        .end();
  }

  /** A record is done; writes when there is enough. */
  void endRecord(SourceRecord of) {
    records = of.rec();
    unwritten++;
    if (unwritten >= BATCH_RECORDS || waiting() >= BATCH_BYTES) {
      write(false);
    }
  }

  /** Writes the rest; the file was read to its end. */
  Progress endFile() {
    write(true);
    return new Progress(records, refused, true);
  }

  private int waiting() {
    int waiting = 0;
    for (CopyText each : rows.values()) {
      waiting += each.waiting();
    }
    return waiting;
  }

  private void write(boolean complete) {
    for (StagingTable table : StagingTable.values()) {
      CopyText waiting = rowsOf(table);
      if (waiting.waiting() > 0) {
        waiting.send(connection, table.target());
      }
    }
    try (PreparedStatement progress =
        connection.prepareStatement(
            "update import_progress set records = ?, refused = ?, complete = ?"
                + " where source = ?")) {
      progress.setLong(1, records);
      progress.setLong(2, refused);
      progress.setBoolean(3, complete);
      progress.setInt(4, source);
      progress.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
    unwritten = 0;
  }

  /** Tells the planner what lies there. */
  void analyze() {
    try (Statement statement = connection.createStatement()) {
      for (StagingTable table : StagingTable.values()) {
        statement.execute("analyze " + table.table());
      }
      connection.commit();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }
}
