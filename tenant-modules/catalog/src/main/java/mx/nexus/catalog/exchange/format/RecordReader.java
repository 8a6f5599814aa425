package mx.nexus.catalog.exchange.format;

import java.util.function.Consumer;

/** A file being read, record after record, without holding more than one. */
public interface RecordReader {

  /**
   * Hands out every record in order.
   *
   * @throws mx.nexus.platform.command.CommandFailed when the file is broken; the message says where
   */
  void read(Consumer<SourceRecord> each);
}
