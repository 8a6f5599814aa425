package mx.nexus.platform.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what changes in the master database past this platform's nodes: commands, hands. Holds one
 * connection of its own. What is said while it is away is not heard; caches end by themselves then.
 */
@ApplicationScoped
public class MasterNotices {

  private static final Logger LOG = LoggerFactory.getLogger(MasterNotices.class);
  private static final int LISTENS_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 2_000;

  private final DataSource master;
  private volatile boolean stopped;
  private volatile @Nullable Thread listener;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected MasterNotices() {
    this((DataSource) null);
  }

  @Inject
  public MasterNotices(MasterSettings settings) {
    this(entrance(settings.access()));
  }

  /** Over these connections. */
  public MasterNotices(DataSource master) {
    this.master = master;
  }

  private static DataSource entrance(DatabaseAccess access) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(access.url());
    source.setUser(access.user());
    source.setPassword(access.password());
    source.setApplicationName("nexus-notices");
    source.setConnectTimeout(2);
    source.setTcpKeepAlive(true);
    return source;
  }

  /**
   * Calls with what is said on the channel, from now on, on a thread of its own.
   *
   * @param channel a name of ours, not a person's: it goes into a statement as it is
   */
  public void listen(String channel, Consumer<String> hears) {
    Thread thread = new Thread(() -> listenOn(channel, hears), "master-notices");
    thread.setDaemon(true);
    listener = thread;
    thread.start();
  }

  private void listenOn(String channel, Consumer<String> hears) {
    while (!stopped) {
      try (Connection connection = master.getConnection()) {
        hear(connection, channel, hears);
      } catch (SQLException away) {
        LOG.debug("The master says nothing now", away);
        pause();
      }
    }
  }

  private void hear(Connection connection, String channel, Consumer<String> hears)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
    }
    PGConnection notices = connection.unwrap(PGConnection.class);
    while (!stopped) {
      for (PGNotification notice : notices.getNotifications(LISTENS_MILLIS)) {
        tell(hears, notice.getParameter());
      }
    }
  }

  private static void tell(Consumer<String> hears, String said) {
    try {
      hears.accept(said);
    } catch (RuntimeException e) {
      LOG.warn("A notice of the master was not understood: {}", said, e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hears no more. */
  @PreDestroy
  public void stop() {
    stopped = true;
    Thread listening = listener;
    if (listening != null) {
      listening.interrupt();
    }
  }
}
