package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.exchange.Staging.Progress;
import mx.nexus.catalog.exchange.format.SourceFile;
import mx.nexus.catalog.generate.CatalogueGeneration;
import mx.nexus.catalog.generate.KeptTables;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * Brings files into the catalogue. They are read once, record by record, into staging tables; a
 * killed import goes on there. Then all of it is merged in one transaction, or, for a whole load,
 * into a new database that takes the place of the present one: readers see the catalogue as it was
 * or as it is to be, never a part of it.
 */
public final class CatalogueImport {

  private static final long TELL_EVERY = 500_000;

  private final DataSource catalogue;
  private final ImportOrder order;
  private final Consumer<String> tell;

  /**
   * @param catalogue entered as its owner
   * @param tell takes lines for whoever waits
   */
  public CatalogueImport(DataSource catalogue, ImportOrder order, Consumer<String> tell) {
    this.catalogue = catalogue;
    this.order = order;
    this.tell = tell;
  }

  /**
   * Changes the present catalogue by what the files say; what they leave out stays as it is.
   *
   * @throws CommandFailed when a file is broken or the catalogue is empty
   */
  public ImportOutcome change() {
    if (isEmpty("catalogue_release")) {
      throw new CommandFailed("The catalogue is empty; the first load is a whole one: --full");
    }
    try (Staging staging = Staging.enter(catalogue)) {
      long refused = read(staging);
      Connection session = staging.connection();
      ImportReport report = new Merge(session).run(refused);
      if (!isToBeMerged(session, report)) {
        session.rollback();
        return new ImportOutcome(report, false);
      }
      VehiclePreview.refreshMerged(session);
      note(session, report, false);
      session.commit();
      return new ImportOutcome(report, true);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Makes a new catalogue of the files alone and puts it in the place of the present one. */
  public ImportOutcome replace(Workplace.Site site) {
    if (isEmpty("vehicle_make")) {
      CatalogueGeneration.loadReferences(catalogue);
    }
    // The session keeps other imports out until the database has changed its name, which ends it.
    try (Staging staging = Staging.enter(catalogue)) {
      long refused = read(staging);
      DataSource twin = site.twin();
      ImportOutcome outcome = new WholeLoad(staging.connection(), twin, this).run(refused);
      if (outcome.merged()) {
        KeptTables.copy(catalogue, twin);
        site.replaceByTwin();
      }
      return outcome;
    }
  }

  private long read(Staging staging) {
    List<Progress> before =
        order.resume() ? staging.resume(order.readings()) : staging.begin(order.readings());
    References references = References.read(new CatalogDatabase(catalogue));
    Intake intake = new Intake(staging, references, order.newBrands());
    long refused = 0;
    for (int i = 0; i < order.files().size(); i++) {
      Progress progress = before.get(i);
      if (!progress.complete()) {
        progress = read(staging, intake, i, progress);
      }
      refused += progress.refused();
    }
    staging.analyze();
    return refused;
  }

  private Progress read(Staging staging, Intake intake, int number, Progress before) {
    SourceFile file = order.files().get(number);
    staging.beginFile(number, before);
    if (before.records() > 0) {
      tell.accept("%s: goes on behind record %,d".formatted(file.name(), before.records()));
    }
    file.reader(order.brand())
        .read(
            record -> {
              if (record.rec() > before.records()) {
                intake.accept(record);
              }
              if (record.rec() % TELL_EVERY == 0) {
                tell.accept("%s: %,d records".formatted(file.name(), record.rec()));
              }
            });
    return staging.endFile();
  }

  /** Lists what is refused, and decides. */
  boolean isToBeMerged(Connection session, ImportReport report) {
    if (report.refused() > 0) {
      ErrorFile.write(session, order.errors(), report.refused());
    }
    return !order.previewOnly() && (report.refused() == 0 || order.acceptValid());
  }

  /** Notes the import and forgets what was staged. */
  void note(Connection session, ImportReport report, boolean complete) throws SQLException {
    Counts total = report.total();
    try (PreparedStatement insert =
            session.prepareStatement(
                "insert into catalogue_import (id, files, complete, added, changed, unchanged,"
                    + " removed, refused) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?)");
        Statement statement = session.createStatement()) {
      insert.setString(1, order.names());
      insert.setBoolean(2, complete);
      insert.setLong(3, total.added());
      insert.setLong(4, total.changed());
      insert.setLong(5, total.unchanged());
      insert.setLong(6, total.removed());
      insert.setLong(7, report.refused());
      insert.executeUpdate();
      statement.execute(StagingTable.emptied());
    }
  }

  String names() {
    return order.names();
  }

  void tell(String line) {
    tell.accept(line);
  }

  private boolean isEmpty(String table) {
    try (Connection connection = catalogue.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select from " + table + " limit 1")) {
      return !row.next();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }
}
