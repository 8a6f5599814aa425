package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.exchange.VehicleReport.Kind;
import mx.nexus.catalog.generate.CatalogueGeneration;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * Brings the curated vehicles into a catalogue that has parts, in one transaction. Numbers of the
 * files are ids of the catalogue, so a vehicle that is there keeps its id; nothing is deleted but
 * street names, for parts and shops' customers point to everything else.
 */
public final class VehicleUpdate {

  private static final int MOST_TOLD = 10;

  private static final String RENUMBERED =
      """
      select 'makes.csv: ' || c.name as what, o.id as there, c.id as here
        from curated_vehicle_make c join vehicle_make o on o.name = c.name and o.id <> c.id
      union all
      select 'engines.csv: ' || c.name, o.id, c.id
        from curated_vehicle_engine c join vehicle_engine o on o.name = c.name and o.id <> c.id
      union all
      select 'vehicles.csv: ' || mk.name || ' ' || c.name, o.id, c.id
        from curated_vehicle_model c
        join vehicle_model o on o.make_id = c.make_id and o.name = c.name and o.id <> c.id
        join vehicle_make mk on mk.id = c.make_id
       order by 1
      """;

  private static final String RENAMED =
      """
      select 'makes.csv: number ' || c.id as what, o.name as there, c.name as here
        from curated_vehicle_make c join vehicle_make o using (id)
       where o.name <> c.name
      union all
      select 'engines.csv: number ' || c.id, o.name, c.name
        from curated_vehicle_engine c join vehicle_engine o using (id)
       where o.name <> c.name
      union all
      select 'vehicles.csv: number ' || c.id, om.name || ' ' || o.name, cm.name || ' ' || c.name
        from curated_vehicle_model c
        join curated_vehicle_make cm on cm.id = c.make_id
        join vehicle_model o on o.id = c.id
        join vehicle_make om on om.id = o.make_id
       where (o.make_id, o.name) <> (c.make_id, c.name)
       order by 1
      """;

  private static final String TAKEN =
      """
      select 'vehicle ' || c.id as what, v.model_id || ' of ' || v.year as there,
             c.model_id || ' of ' || c.year as here
        from curated_vehicle c join vehicle v using (id)
       where (v.model_id, v.year, v.engine_id, v.body)
             <> (c.model_id, c.year, c.engine_id, c.body)
       order by 1
      """;

  /** Parts whose vehicles are called otherwise from now on. */
  private static final String RENAMED_FOR =
      """
      insert into merge_refitted
      select distinct p.part_id
        from vehicle v join vehicle_parts p on p.vehicle_id = v.id
       where v.engine_id in
               (select c.id from curated_vehicle_engine c join vehicle_engine o using (id)
                 where (c.name, c.litres) is distinct from (o.name, o.litres))
          or v.model_id in
               (select o.id from vehicle_model o join vehicle_make om on om.id = o.make_id
                  left join curated_vehicle_model c on c.id = o.id
                  left join curated_vehicle_make cm on cm.id = om.id
                 where cm.name <> om.name or (c.make_id, c.name) <> (o.make_id, o.name))
      """;

  private final DataSource catalogue;
  private final boolean rename;
  private final List<Kind> kinds = new ArrayList<>();

  /**
   * Of a catalogue.
   *
   * @param catalogue entered as its owner
   * @param rename a number whose name differs is the same one under another name
   */
  public VehicleUpdate(DataSource catalogue, boolean rename) {
    this.catalogue = catalogue;
    this.rename = rename;
  }

  /**
   * Does it.
   *
   * @param previewOnly says what would be, and changes nothing
   * @throws CommandFailed when the catalogue is empty, or a number would come to mean another one
   */
  public VehicleReport run(boolean previewOnly) {
    kinds.clear();
    try (Connection session = catalogue.getConnection();
        Statement statement = session.createStatement()) {
      Sessions.prepare(session);
      Staging.lock(session);
      session.setAutoCommit(false);
      if (number(statement, "select count(*) from catalogue_release") == 0) {
        throw new CommandFailed("The catalogue is empty; fill it by: nexus catalog generate");
      }
      CatalogueGeneration.setVehiclesAside(session);
      check(statement);
      statement.execute("create temp table merge_refitted (part_id integer) on commit drop");
      statement.executeUpdate(RENAMED_FOR);
      merge(statement);
      VehicleReport report = new VehicleReport(kinds, others(statement));
      if (previewOnly || !report.differs()) {
        session.rollback();
        return report;
      }
      VehiclePreview.refreshMerged(session);
      tellSearch(statement);
      session.commit();
      return report;
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private void check(Statement statement) throws SQLException {
    refuse(
        statement,
        RENUMBERED,
        "%s has number %s in this catalogue, but %s in the file",
        "A number stays with its line; give the line its former one.");
    if (!rename) {
      refuse(
          statement,
          RENAMED,
          "%s is %s in this catalogue, but %s in the file",
          "If it is the same one under another name: --rename. Otherwise it needs a number of its"
              + " own, and the former one is not given again.");
    }
    refuse(
        statement,
        TAKEN,
        "%s is model %s in this catalogue, but would be model %s",
        "This catalogue numbers its vehicles in another way.");
  }

  private static void refuse(Statement statement, String query, String line, String advice)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next() && found.size() < MOST_TOLD) {
        found.add(
            line.formatted(row.getString("what"), row.getString("there"), row.getString("here")));
      }
    }
    if (!found.isEmpty()) {
      found.add(advice);
      throw new CommandFailed(String.join(System.lineSeparator(), found));
    }
  }

  private void merge(Statement statement) throws SQLException {
    count(
        "makes",
        number(statement, "select count(*) from curated_vehicle_make"),
        statement.executeUpdate(
            """
            update vehicle_make o set name = c.name
              from curated_vehicle_make c where c.id = o.id and c.name <> o.name
            """),
        statement.executeUpdate(
            """
            insert into vehicle_make (id, name)
            select id, name from curated_vehicle_make on conflict (id) do nothing
            """),
        0);
    count(
        "models",
        number(statement, "select count(*) from curated_vehicle_model"),
        statement.executeUpdate(
            """
            update vehicle_model o set make_id = c.make_id, name = c.name, mexican = c.mexican
              from curated_vehicle_model c
             where c.id = o.id and (c.make_id, c.name, c.mexican) <> (o.make_id, o.name, o.mexican)
            """),
        statement.executeUpdate(
            """
            insert into vehicle_model (id, make_id, name, mexican)
            select id, make_id, name, mexican from curated_vehicle_model on conflict (id) do nothing
            """),
        0);
    count(
        "engines",
        number(statement, "select count(*) from curated_vehicle_engine"),
        statement.executeUpdate(
            """
            update vehicle_engine o
               set name = c.name, litres = c.litres, cylinders = c.cylinders, fuel = c.fuel
              from curated_vehicle_engine c
             where c.id = o.id
               and (c.name, c.litres, c.cylinders, c.fuel)
                   is distinct from (o.name, o.litres, o.cylinders, o.fuel)
            """),
        statement.executeUpdate(
            """
            insert into vehicle_engine (id, name, litres, cylinders, fuel)
            select id, name, litres, cylinders, fuel from curated_vehicle_engine
            on conflict (id) do nothing
            """),
        0);
    count(
        "vehicles",
        number(statement, "select count(*) from curated_vehicle"),
        0,
        statement.executeUpdate(
            """
            insert into vehicle (id, model_id, year, engine_id)
            select id, model_id, year, engine_id from curated_vehicle
            on conflict (model_id, year, engine_id, body) do nothing
            """),
        0);
    long former =
        statement.executeUpdate(
            """
            delete from vehicle_alias o
             where (o.make_id in (select id from curated_vehicle_make)
                    or o.model_id in (select id from curated_vehicle_model))
               and not exists (select from curated_vehicle_alias c
                                where c.alias = o.alias
                                  and c.make_id is not distinct from o.make_id
                                  and c.model_id is not distinct from o.model_id)
            """);
    count(
        "street names",
        number(statement, "select count(*) from curated_vehicle_alias"),
        0,
        statement.executeUpdate(
            """
            insert into vehicle_alias (alias, make_id, model_id)
            select alias, make_id, model_id from curated_vehicle_alias
            on conflict (alias, coalesce(make_id, 0), coalesce(model_id, 0)) do nothing
            """),
        former);
  }

  private void count(String kind, long all, long changed, long added, long removed) {
    kinds.add(new Kind(kind, new Counts(added, changed, all - added - changed, removed)));
  }

  private static long others(Statement statement) throws SQLException {
    return number(
        statement,
        """
        select (select count(*) from vehicle_model o
                 where not exists (select from curated_vehicle_model c where c.id = o.id))
             + (select count(*) from vehicle o
                 where not exists (select from curated_vehicle c
                                    where (c.model_id, c.year, c.engine_id, c.body)
                                        = (o.model_id, o.year, o.engine_id, o.body)))
        """);
  }

  /** The feed knows parts alone: whatever else changed, one part stands for it. */
  private static void tellSearch(Statement statement) throws SQLException {
    statement.executeUpdate(
        """
        insert into catalogue_change (part_id)
        select part_id from merge_refitted
        union select min(id) from part having count(*) > 0
        """);
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
