package mx.nexus.catalog.vin.importing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import mx.nexus.catalog.rows.CopyRows;
import mx.nexus.catalog.vin.VpicElement;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.SqlFailed;
import org.jspecify.annotations.Nullable;

/**
 * Copies NHTSA's data from SQLite into the shared catalogue. Readers see the former data until all
 * of the new is there, and never a mixture.
 */
public final class VpicImport {

  private static final int NO_END = 9999;
  private static final int LIGHT_TRUCK = 1;
  private static final String NEXT = "_next";

  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("vpic_wmi", "unique (wmi)");
    KEYS.put("vpic_wmi_schema", "(wmi_id)");
    KEYS.put("vpic_pattern", "(schema_id)");
    KEYS.put("vpic_element", "unique (id)");
    KEYS.put("vpic_make", "unique (id)");
    KEYS.put("vpic_model", "unique (id)");
  }

  private static final String ELEMENTS =
      Arrays.stream(VpicElement.values())
          .map(element -> Integer.toString(element.id()))
          .collect(Collectors.joining(", "));

  private final DataSource catalogue;

  /** Into this database, as its owner. */
  public VpicImport(DataSource catalogue) {
    this.catalogue = catalogue;
  }

  /** How many rows came in, by table. */
  public Map<String, Long> load(Path sqlite, String source) {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + sqlite.toAbsolutePath());
        Connection to = catalogue.getConnection()) {
      to.setAutoCommit(false);
      Map<String, Long> counts = copy(from, to);
      if (counts.getOrDefault("vpic_pattern", 0L) == 0) {
        throw new CommandFailed("The file holds no patterns; the data stays as it was");
      }
      swap(to, counts, newest(from), source);
      to.commit();
      analyze(to);
      return counts;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(SQLException e) {
    return e.getClass().getName().startsWith("org.sqlite")
        ? new CommandFailed("The file is not NHTSA's data as SQLite: " + e.getMessage(), e)
        : new SqlFailed(e);
  }

  private static Map<String, Long> copy(Connection from, Connection to) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : KEYS.keySet()) {
      execute(
          to,
          "drop table if exists " + table + NEXT,
          "create table %s%s (like %s including defaults)".formatted(table, NEXT, table));
    }
    counts.put("vpic_wmi", makers(from, to));
    counts.put(
        "vpic_wmi_schema",
        plain(
            from,
            to,
            "vpic_wmi_schema",
            "select WmiId, VinSchemaId, YearFrom, coalesce(YearTo, "
                + NO_END
                + ")"
                + " from Wmi_VinSchema order by WmiId, VinSchemaId"));
    counts.put("vpic_pattern", patterns(from, to));
    counts.put(
        "vpic_element",
        plain(
            from,
            to,
            "vpic_element",
            "select Id, coalesce(Code, ''), Name, coalesce(weight, 0) from Element"
                + " where Id in ("
                + ELEMENTS
                + ") order by Id"));
    counts.put("vpic_make", plain(from, to, "vpic_make", "select Id, Name from Make order by Id"));
    counts.put(
        "vpic_model",
        plain(
            from,
            to,
            "vpic_model",
            "select m.Id, mm.MakeId, m.Name from Model m join Make_Model mm on mm.ModelId = m.Id"
                + " group by m.Id order by m.Id"));
    return counts;
  }

  private static long makers(Connection from, Connection to) throws SQLException {
    return plain(
        from,
        to,
        "vpic_wmi",
        """
        select w.Id, w.Wmi, coalesce(m.Name, ''), coalesce(c.Name, ''), coalesce(vt.Name, ''),
               case when w.VehicleTypeId in (2, 7) or w.VehicleTypeId = 3 and w.TruckTypeId = %d
                    then 't' else 'f' end,
               coalesce(mk.Name, (select o.Name from Wmi_Make wm join Make o on o.Id = wm.MakeId
                                   where wm.WmiId = w.Id order by wm.rowid limit 1), ''),
               '{' || coalesce((select group_concat('"' || replace(o.Name, '"', '') || '"', ',')
                                  from Wmi_Make wm join Make o on o.Id = wm.MakeId
                                 where wm.WmiId = w.Id), '') || '}'
          from Wmi w
          left join Manufacturer m on m.Id = w.ManufacturerId
          left join Country c on c.Id = w.CountryId
          left join VehicleType vt on vt.Id = w.VehicleTypeId
          left join Make mk on mk.Id = w.MakeId
         order by w.Wmi
        """
            .formatted(LIGHT_TRUCK));
  }

  private static long plain(Connection from, Connection to, String table, String query)
      throws SQLException {
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery(query);
        CopyRows copy = new CopyRows(to, table + NEXT)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 0; i < columns; i++) {
          text(copy, rows.getString(i + 1));
        }
        copy.end();
      }
      return copy.finish();
    }
  }

  /** With values looked up and keys cut in two, row by row: there are some 800,000. */
  private static long patterns(Connection from, Connection to) throws SQLException {
    Map<String, Map<String, String>> lookUps = lookUps(from);
    Map<String, String> makes =
        pairs(
            from,
            "select mm.ModelId, mk.Name from Make_Model mm join Make mk on mk.Id = mm.MakeId");
    try (Statement statement = from.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select p.VinSchemaId, p.ElementId, p.Keys, p.AttributeId, e.LookupTable"
                    + " from Pattern p join Element e on e.Id = p.ElementId"
                    + " where p.ElementId in ("
                    + ELEMENTS
                    + ") order by p.VinSchemaId, p.Id");
        CopyRows copy = new CopyRows(to, "vpic_pattern" + NEXT)) {
      while (rows.next()) {
        String element = rows.getString(2);
        String keys = rows.getString(3);
        String attribute = rows.getString(4);
        int bar = keys.indexOf('|');
        String lookUp = rows.getString(5);
        text(copy, rows.getString(1));
        text(copy, element);
        text(copy, bar < 0 ? keys : keys.substring(0, bar));
        text(copy, bar < 0 ? "" : keys.substring(bar + 1));
        text(
            copy,
            lookUps
                .getOrDefault(lookUp == null ? "" : lookUp, Map.of())
                .getOrDefault(attribute, attribute));
        text(
            copy,
            element.equals(Integer.toString(VpicElement.MODEL.id()))
                ? makes.getOrDefault(attribute, "")
                : "");
        copy.end();
      }
      return copy.finish();
    }
  }

  /** SQLite keeps the character 0 in a text, PostgreSQL does not. */
  private static void text(CopyRows copy, @Nullable String value) {
    copy.text(value == null ? "" : value.replace("\0", ""));
  }

  private static Map<String, Map<String, String>> lookUps(Connection from) throws SQLException {
    Map<String, Map<String, String>> all = new HashMap<>();
    String tables =
        "select distinct e.LookupTable, e.LookupTable from Element e"
            + " join sqlite_master t on t.type = 'table' and t.name = e.LookupTable"
            + " where e.Id in ("
            + ELEMENTS
            + ")";
    for (String table : pairs(from, tables).keySet()) {
      all.put(table, pairs(from, "select Id, Name from \"" + table + "\""));
    }
    return all;
  }

  private static Map<String, String> pairs(Connection from, String query) throws SQLException {
    Map<String, String> pairs = new HashMap<>();
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }

  private static String newest(Connection from) throws SQLException {
    String query =
        "select max(coalesce(UpdatedOn, CreatedOn)), '' from Wmi_VinSchema s"
            + " join VinSchema v on v.Id = s.VinSchemaId";
    String date = pairs(from, query).keySet().stream().findFirst().orElse("");
    return date == null ? "" : date;
  }

  private static void swap(Connection to, Map<String, Long> counts, String newest, String source)
      throws SQLException {
    for (Map.Entry<String, String> key : KEYS.entrySet()) {
      String table = key.getKey();
      boolean unique = key.getValue().startsWith("unique");
      execute(
          to,
          "create %s index %s_key%s on %s%s %s"
              .formatted(
                  unique ? "unique" : "",
                  table,
                  NEXT,
                  table,
                  NEXT,
                  key.getValue().replace("unique ", "")));
    }
    for (String table : KEYS.keySet()) {
      execute(
          to,
          "drop table " + table,
          "alter table %s%s rename to %s".formatted(table, NEXT, table),
          "alter index %s_key%s rename to %s_key".formatted(table, NEXT, table));
    }
    try (var release =
        to.prepareStatement(
            "insert into vpic_release (source, newest, patterns) values (?, ?, ?)")) {
      release.setString(1, source);
      release.setString(2, newest);
      release.setInt(3, counts.getOrDefault("vpic_pattern", 0L).intValue());
      release.executeUpdate();
    }
  }

  private static void analyze(Connection to) throws SQLException {
    to.setAutoCommit(true);
    for (String table : KEYS.keySet()) {
      execute(to, "analyze " + table);
    }
  }

  private static void execute(Connection to, String... statements) throws SQLException {
    try (Statement statement = to.createStatement()) {
      for (String sql : List.of(statements)) {
        statement.execute(sql);
      }
    }
  }
}
