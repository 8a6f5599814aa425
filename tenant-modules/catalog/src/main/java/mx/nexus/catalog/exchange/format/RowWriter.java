package mx.nexus.catalog.exchange.format;

import java.util.List;

/** A sheet being written, row after row. */
public interface RowWriter extends AutoCloseable {

  /** Writes a row. */
  void write(List<String> cells);

  /** Ends the sheet. */
  @Override
  void close();
}
