package mx.nexus.catalog.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.SqlFailed;

/** Connections set up for a big load into a database that nobody else uses yet. */
final class Sessions {

  private static final int AT_ONCE = 2;

  private final DataSource database;

  Sessions(DataSource database) {
    this.database = database;
  }

  Connection open() {
    try {
      Connection connection = database.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("set synchronous_commit = off");
        statement.execute("set maintenance_work_mem = '512MB'");
        statement.execute("set max_parallel_maintenance_workers = 2");
        statement.execute("set work_mem = '256MB'");
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Runs statements one after another. */
  void run(List<String> statements) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Does two things at a time and answers when all are done; the first failure is thrown. */
  static <T> List<T> together(List<? extends Callable<T>> tasks) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : workers.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
  }
}
