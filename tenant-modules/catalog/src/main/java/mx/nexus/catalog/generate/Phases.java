package mx.nexus.catalog.generate;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells what is being done and how long it took, line by line. */
public final class Phases {

  private static final double NANOS = 1e9;

  private final Consumer<String> line;
  private final long begun = System.nanoTime();
  private long last = begun;

  /** Tells it to somebody. */
  public Phases(Consumer<String> line) {
    this.line = line;
  }

  /** Something is done. */
  public void done(String what) {
    long now = System.nanoTime();
    line.accept(String.format(Locale.ROOT, "%7.1f s  %s", (now - last) / NANOS, what));
    last = now;
  }

  /** All is done. */
  public void allDone(String what) {
    long now = System.nanoTime();
    line.accept(String.format(Locale.ROOT, "%7.1f s  %s", (now - begun) / NANOS, what));
  }
}
