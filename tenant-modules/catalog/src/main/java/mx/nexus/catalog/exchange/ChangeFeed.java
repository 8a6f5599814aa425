package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * What changed in the catalogue, which every index follows within seconds. Changes are forgotten
 * once no node that runs can still need them; the newest one stays, for it tells how far the
 * catalogue is. Who was away longer finds that out and makes its index anew.
 */
public final class ChangeFeed {

  /** One statement: the mark is never behind what is gone. */
  private static final String FORGET =
      """
      with gone as (
        delete from catalogue_change
         where at < ? and seq < (select max(seq) from catalogue_change)
        returning seq)
      update catalogue_change_forgotten f
         set seq = greatest(f.seq, (select max(seq) from gone))
       where exists (select from gone)
      returning (select count(*) from gone) as gone
      """;

  private ChangeFeed() {}

  /**
   * Forgets the changes before a moment.
   *
   * @return how many were forgotten
   */
  public static long forgetBefore(DataSource catalogue, Instant moment) {
    try (Connection connection = catalogue.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setTimestamp(1, Timestamp.from(moment));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong("gone") : 0;
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }
}
