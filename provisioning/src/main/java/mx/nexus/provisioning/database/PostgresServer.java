package mx.nexus.provisioning.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.SqlFailed;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server, entered as the role that may make databases and roles. Names given to its
 * methods are ours, never a person's: they go into statements as they are.
 */
public final class PostgresServer {

  /** The group role that holds the grants on tenants' tables. */
  public static final String TENANT_GROUP = "nexus_tenant";

  /** Where databases and roles are made from. */
  private static final String MAINTENANCE = "postgres";

  /** Of all nodes together. */
  private static final int READERS = 40;

  private static final int MOST_KEPT_CONNECTIONS = 4;
  private static final int KEPT_MILLIS = 30_000;
  private static final int CONNECT_TIMEOUT_SECONDS = 5;

  /** A migration may build an index; a server that is silent for longer is given up. */
  private static final int LONGEST_STATEMENT_SECONDS = 900;

  /** Looking is quick, or the server is away. */
  private static final int LONGEST_LOOK_SECONDS = 15;

  private final String host;
  private final int port;
  private final String user;
  private final String password;
  private final DataSource maintenance;

  /** A server that is entered anew for each task and left afterwards. */
  public PostgresServer(String host, int port, String user, String password) {
    this(source(host, port, user, password, MAINTENANCE));
  }

  private PostgresServer(PGSimpleDataSource source) {
    this(source, source);
  }

  private PostgresServer(PGSimpleDataSource source, DataSource maintenance) {
    this.host = source.getServerNames()[0];
    this.port = source.getPortNumbers()[0];
    this.user = String.valueOf(source.getUser());
    this.password = String.valueOf(source.getPassword());
    this.maintenance = maintenance;
  }

  /**
   * The same server for somebody who enters it often, as sign-ups do: a connection costs 50 ms, so
   * those to its maintenance database are kept for half a minute.
   */
  PostgresServer keepingConnections() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("administration of " + this);
    config.setDataSource(dataSource(MAINTENANCE));
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(MOST_KEPT_CONNECTIONS);
    config.setIdleTimeout(KEPT_MILLIS);
    config.setInitializationFailTimeout(-1);
    return new PostgresServer(
        source(host, port, user, password, MAINTENANCE), new HikariDataSource(config));
  }

  /** Leaves the server. */
  void close() {
    if (maintenance instanceof HikariDataSource pool) {
      pool.close();
    }
  }

  /**
   * The server that a JDBC address names.
   *
   * @throws IllegalArgumentException when it is not an address of PostgreSQL
   */
  public static PostgresServer ofUrl(String url, String user, String password) {
    Properties parts = parts(url);
    return new PostgresServer(
        PGProperty.PG_HOST.getOrDefault(parts),
        Integer.parseInt(PGProperty.PG_PORT.getOrDefault(parts)),
        user,
        password);
  }

  /** Name of the database in a JDBC address. */
  public static String databaseOf(String url) {
    return PGProperty.PG_DBNAME.getOrDefault(parts(url));
  }

  private static Properties parts(String url) {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      throw new IllegalArgumentException("not a PostgreSQL address: " + url);
    }
    return parts;
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  /** Single connections to one of its databases, left after use. */
  public DataSource dataSource(String database) {
    return source(host, port, user, password, database);
  }

  private static PGSimpleDataSource source(
      String host, int port, String user, String password, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
    source.setSocketTimeout(LONGEST_STATEMENT_SECONDS);
    source.setTcpKeepAlive(true);
    source.setApplicationName("nexus-provisioning");
    source.setStringType("unspecified");
    return source;
  }

  /** The same for those who only look: a silent server must not hold up a page or a job. */
  public DataSource lookingAt(String database) {
    PGSimpleDataSource source = (PGSimpleDataSource) dataSource(database);
    source.setSocketTimeout(LONGEST_LOOK_SECONDS);
    return source;
  }

  /** Runs statements one by one, each at once committed. */
  public void execute(String database, String... statements) {
    execute(dataSource(database), statements);
  }

  private void administer(String... statements) {
    execute(maintenance, statements);
  }

  private static void execute(DataSource database, String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  public boolean hasDatabase(String name) {
    return exists("select 1 from pg_database where datname = ?", name);
  }

  public boolean hasRole(String name) {
    return exists("select 1 from pg_roles where rolname = ?", name);
  }

  /** Makes an empty database unless it is there. */
  public void ensureDatabase(String name) {
    if (!hasDatabase(name)) {
      administer("create database " + quoted(name));
    }
  }

  /** Makes the group role of tenants unless it is there. */
  public void ensureTenantGroup() {
    if (!hasRole(TENANT_GROUP)) {
      administer("create role " + TENANT_GROUP + " nologin");
    }
  }

  /** Makes a database like the template; through the log, which is quick and steady. */
  public void createFromTemplate(String name, String template) {
    administer(
        "create database %s template %s strategy wal_log"
            .formatted(quoted(name), quoted(template)));
  }

  /** Gives a database another name; whoever is still in it is thrown out. */
  public void renameDatabase(String from, String to) {
    administer(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + unquoted(from)
            + "'",
        "alter database %s rename to %s".formatted(quoted(from), quoted(to)));
  }

  /** Lets nobody in any more, whoever asks; those who are in stay. */
  public void shut(String database) {
    administer("alter database %s with allow_connections false".formatted(quoted(database)));
  }

  /** Lets those in again who may. */
  public void open(String database) {
    administer("alter database %s with allow_connections true".formatted(quoted(database)));
  }

  /** Lets nobody in but those who are named. */
  public void closeToPublic(String database) {
    administer("revoke connect, temporary on database %s from public".formatted(quoted(database)));
  }

  /** Databases whose name begins so. */
  public List<String> databasesLike(String prefix) {
    try (Connection connection = maintenance.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select datname from pg_database where starts_with(datname::text, ?)")) {
      query.setString(1, prefix);
      List<String> names = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Removes a database with whoever is still in it; nothing happens when it is not there. */
  public void dropDatabase(String name) {
    administer("drop database if exists " + quoted(name) + " with (force)");
  }

  /** Removes a role that owns nothing any more. */
  public void dropRole(String name) {
    administer("drop role if exists " + quoted(name));
  }

  /**
   * Gives a tenant's database a role of its own that can do nothing elsewhere. Run again it sets
   * the new password and changes nothing else.
   *
   * @param password made by us, without quotes
   */
  public void grantToOwnRole(String database, String role, String password, int connections) {
    String name = quoted(role);
    String verb = hasRole(role) ? "alter" : "create";
    administer(
        "%s role %s login nosuperuser nocreatedb nocreaterole connection limit %d password '%s'"
            .formatted(verb, name, connections, password),
        "grant %s to %s".formatted(TENANT_GROUP, name),
        "alter role %s set statement_timeout = '30s'".formatted(name),
        "alter role %s set idle_in_transaction_session_timeout = '60s'".formatted(name),
        "revoke connect, temporary on database %s from public".formatted(quoted(database)),
        "grant connect on database %s to %s".formatted(quoted(database), name));
  }

  /** Makes a role that only reads; without a password nobody can use it yet. */
  public void ensureReader(String role) {
    if (!hasRole(role)) {
      administer(
          "create role %s login nosuperuser nocreatedb nocreaterole connection limit %d"
              .formatted(quoted(role), READERS),
          "alter role %s set default_transaction_read_only = on".formatted(quoted(role)),
          "alter role %s set statement_timeout = '10s'".formatted(quoted(role)));
    }
  }

  /**
   * Makes a role that only reads, with this password from now on.
   *
   * @param password made by us, without quotes
   */
  public void ensureReader(String role, String password) {
    ensureReader(role);
    administer("alter role %s password '%s'".formatted(quoted(role), password));
  }

  /** Lets a role read everything that will be made in a database. */
  public void letRead(String database, String role) {
    execute(
        database,
        "grant connect on database %s to %s".formatted(quoted(database), quoted(role)),
        "alter default privileges in schema public grant select on tables to " + quoted(role));
  }

  private boolean exists(String sql, String name) {
    try (Connection connection = maintenance.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static String quoted(String name) {
    return '"' + unquoted(name) + '"';
  }

  private static String unquoted(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a name of ours: " + name);
    }
    return name;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
