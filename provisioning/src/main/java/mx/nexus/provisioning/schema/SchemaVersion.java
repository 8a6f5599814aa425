package mx.nexus.provisioning.schema;

/**
 * How far a database is. Capabilities add migrations independently of each other, so the newest one
 * alone does not say it; with the number of them it does.
 *
 * @param newest version of the newest migration
 * @param count number of migrations
 */
public record SchemaVersion(String newest, int count) {

  /** What an empty database has. */
  public static final SchemaVersion NONE = new SchemaVersion("0", 0);

  @Override
  public String toString() {
    return newest + "." + count;
  }
}
