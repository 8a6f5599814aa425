package mx.nexus.catalog.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import mx.nexus.platform.command.Workplace;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * Fills an empty database with a generated catalogue. The row that declares it whole is written
 * last; whoever switches to the database does so after that, so that a load cut short is never
 * seen.
 */
public final class CatalogueGeneration {

  private final int count;
  private final long seed;
  private final Vehicles vehicles = Vehicles.read();
  private final Assortment assortment = Assortment.read();

  /** Of so many parts; the same for the same seed. */
  public CatalogueGeneration(int parts, long seed) {
    this.count = parts;
    this.seed = seed;
    vehicles.makes().keySet().forEach(assortment::ofMake);
  }

  /** Fills the tables that parts refer to, which are empty, from the curated files. */
  public static void loadReferences(DataSource database) {
    try (Connection connection = database.getConnection()) {
      ReferenceLoad references = new ReferenceLoad(connection);
      references.vehicles(Vehicles.read());
      references.assortment(Assortment.read());
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /**
   * Sets the curated vehicles beside those of a catalogue, in tables of the same shape whose names
   * begin with {@code curated_}; they last as long as the open transaction.
   */
  public static void setVehiclesAside(Connection session) throws SQLException {
    ReferenceLoad.aside(session).vehicles(Vehicles.read());
  }

  /** Puts it in the place of the present catalogue, which stays when anything fails. */
  public void replace(Workplace.Site site, Phases phases) {
    DataSource twin = site.twin();
    fill(twin, phases);
    KeptTables.copy(site.shared(), twin);
    site.replaceByTwin();
  }

  /** Fills a database that has the schema and nothing in it. */
  public void fill(DataSource empty, Phases phases) {
    Sessions sessions = new Sessions(empty);
    Parts parts = new Parts(assortment, vehicles, count, seed);
    List<String> tables = new ArrayList<>(PartLoad.TABLES);
    tables.add(FitmentLoad.TABLE);
    SetAsideKeys keys;
    try (Connection connection = sessions.open()) {
      ReferenceLoad references = new ReferenceLoad(connection);
      references.vehicles(vehicles);
      references.assortment(assortment);
      keys = SetAsideKeys.takeFrom(connection, tables);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
    phases.done("vehicles, types and brands");
    try (PartLoad load = new PartLoad(sessions)) {
      parts.forEach(load::add);
      load.finish();
    }
    phases.done("parts with their numbers and attributes");
    makeKeys(sessions, keys, PartLoad.TABLES);
    phases.done("their keys");
    long fitments = new FitmentLoad(sessions, parts, count).load();
    phases.done("fitment, %,d rows".formatted(fitments));
    makeKeys(sessions, keys, List.of(FitmentLoad.TABLE));
    phases.done("its keys");
    sessions.run(keys.references());
    phases.done("references between the tables");
    sessions.run(List.of("vacuum (freeze, analyze)"));
    phases.done("statistics");
    fillPreview(sessions);
    phases.done("preview of vehicles");
    sessions.run(List.of(release(fitments)));
  }

  /** Each half on a connection of its own: an insert uses one processor. */
  private void fillPreview(Sessions sessions) {
    String half =
        "insert into part_vehicle_preview select * from part_vehicle_preview_source where part_id ";
    int middle = count / 2;
    Sessions.together(
        List.of(
            () -> run(sessions, half + "<= " + middle), () -> run(sessions, half + "> " + middle)));
  }

  private static boolean run(Sessions sessions, String statement) {
    sessions.run(List.of(statement));
    return true;
  }

  private static void makeKeys(Sessions sessions, SetAsideKeys keys, List<String> tables) {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (String table : tables) {
      tasks.add(
          () -> {
            sessions.run(keys.keysOf(table));
            return true;
          });
    }
    Sessions.together(tasks);
  }

  private String release(long fitments) {
    return """
        insert into catalogue_release (id, source, parts, fitments)
        values (gen_random_uuid(), 'generated, seed %d', %d, %d)
        """
        .formatted(seed, count, fitments);
  }
}
