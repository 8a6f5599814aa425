package mx.nexus.catalog.generate;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * The keys, indexes and references of empty tables, taken away so that they load quickly and made
 * again afterwards as the database described them. Nothing here knows which there are, so a
 * migration that adds one need not change anything.
 */
public final class SetAsideKeys {

  private static final String CONSTRAINTS =
      """
      select c.conrelid::regclass::text as owner,
             c.contype = 'f' as reference,
             format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as away,
             format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                    pg_get_constraintdef(c.oid)) as back
        from pg_constraint c
       where c.conparentid = 0
         and (c.contype in ('p', 'u', 'x', 'f') and c.conrelid = any (?::regclass[])
              or c.contype = 'f' and c.confrelid = any (?::regclass[]))
       order by c.contype <> 'f', c.contype, owner, c.conname
      """;

  /** Of a partitioned index the database describes the top only, without its parts. */
  private static final String INDEXES =
      """
      select i.indrelid::regclass::text as owner,
             false as reference,
             format('drop index %s', i.indexrelid::regclass) as away,
             replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as back
        from pg_index i
       where i.indrelid = any (?::regclass[])
         and not exists (select from pg_constraint c
                          where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
       order by owner, away
      """;

  private final List<Key> keys;

  private SetAsideKeys(List<Key> keys) {
    this.keys = keys;
  }

  /**
   * One of them.
   *
   * @param owner its table
   * @param reference whether it is a foreign key
   * @param away takes it away
   * @param back makes it again
   */
  record Key(String owner, boolean reference, String away, String back) {}

  /** Takes them from these tables, and the references of other tables to them. */
  public static SetAsideKeys takeFrom(Connection connection, List<String> tables) {
    try {
      Array names = connection.createArrayOf("text", tables.toArray());
      List<Key> keys = new ArrayList<>(read(connection, CONSTRAINTS, names, names));
      keys.addAll(read(connection, INDEXES, names));
      try (Statement statement = connection.createStatement()) {
        for (Key key : keys) {
          statement.execute(key.away());
        }
      }
      return new SetAsideKeys(keys);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static List<Key> read(Connection connection, String sql, Array... names)
      throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.length; i++) {
        statement.setArray(i + 1, names[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(
              new Key(
                  rows.getString("owner"),
                  rows.getBoolean("reference"),
                  rows.getString("away"),
                  rows.getString("back")));
        }
      }
    }
    return keys;
  }

  /** What makes the keys and indexes of a table again, in order. */
  public List<String> keysOf(String table) {
    return keys.stream()
        .filter(key -> !key.reference() && key.owner().equals(table))
        .map(Key::back)
        .toList();
  }

  /** What makes all references again; the keys must be there. */
  public List<String> references() {
    return keys.stream().filter(Key::reference).map(Key::back).toList();
  }
}
