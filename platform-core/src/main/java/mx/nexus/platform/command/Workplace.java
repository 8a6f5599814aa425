package mx.nexus.platform.command;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lets a command work on an installation. */
public interface Workplace {

  /**
   * Enters the installation; its database server is started for as long as the command takes when
   * it rests.
   *
   * @param data its folder as given on the command line; null for the usual one
   * @throws CommandFailed when there is none
   */
  Site enter(@Nullable Path data);

  /** An installation that was entered. */
  interface Site extends AutoCloseable {

    /** Folder of the installation's data. */
    Path data();

    /** The capability's shared database with the schema of this build, entered as its owner. */
    DataSource shared();

    /** An empty database with the same schema that nobody else sees yet. */
    DataSource twin();

    /** Puts the twin in the place of the shared database, which is dropped. */
    void replaceByTwin();

    @Override
    void close();
  }
}
