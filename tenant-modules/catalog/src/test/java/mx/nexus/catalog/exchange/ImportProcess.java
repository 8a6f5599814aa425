package mx.nexus.catalog.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import mx.nexus.catalog.exchange.format.SourceFile;
import mx.nexus.platform.command.Workplace;
import mx.nexus.platform.persistence.SqlFailed;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An import in a process of its own, for {@link KilledImportIT} to kill. Its arguments: port and
 * name of the catalogue's database, name of an empty one, {@code change} or {@code full}, {@code
 * begin} or {@code resume}, where refused records are listed, and the files.
 */
final class ImportProcess {

  /** Whoever holds this advisory lock decides how far an import comes. */
  static final int GATE = 4_711;

  private static final int FILES_AT = 6;

  private ImportProcess() {}

  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Site site = new Site(port, arguments[1], arguments[2]);
    List<SourceFile> files =
        Arrays.stream(arguments).skip(FILES_AT).map(Path::of).map(SourceFile::look).toList();
    ImportOrder order =
        new ImportOrder(
            files, "", false, false, false, arguments[4].equals("resume"), Path.of(arguments[5]));
    CatalogueImport work = new CatalogueImport(site.shared(), order, System.out::println);
    ImportOutcome outcome = arguments[3].equals("full") ? work.replace(site) : work.change();
    System.exit(outcome.merged() ? 0 : 1);
  }

  /** The databases of an installation, exchanged as {@code SharedDatabase} does it. */
  private record Site(int port, String name, String empty) implements Workplace.Site {

    @Override
    public Path data() {
      throw new UnsupportedOperationException();
    }

    @Override
    public DataSource shared() {
      return database(name);
    }

    @Override
    public DataSource twin() {
      run(
          "postgres",
          "drop database if exists " + next() + " with (force)",
          "create database " + next() + " template " + empty);
      return database(next());
    }

    @Override
    public void replaceByTwin() {
      run(name, "select pg_advisory_lock(" + GATE + ")");
      run(
          "postgres",
          "alter database " + name + " allow_connections false",
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'",
          "alter database " + name + " rename to " + name + "_former",
          "alter database " + next() + " rename to " + name,
          "drop database " + name + "_former with (force)");
    }

    @Override
    public void close() {}

    private String next() {
      return name + "_next";
    }

    private DataSource database(String called) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setServerNames(new String[] {"127.0.0.1"});
      source.setPortNumbers(new int[] {port});
      source.setDatabaseName(called);
      source.setUser("postgres");
      source.setPassword("postgres");
      return source;
    }

    private void run(String called, String... statements) {
      try (Connection connection = database(called).getConnection();
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      } catch (SQLException e) {
        throw new SqlFailed(e);
      }
    }
  }
}
