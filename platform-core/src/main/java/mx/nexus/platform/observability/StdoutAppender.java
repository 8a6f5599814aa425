package mx.nexus.platform.observability;

import ch.qos.logback.core.OutputStreamAppender;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/**
 * Writes to the process's standard output itself; {@code System.out} belongs to the server, which
 * would put its own frame around every line.
 */
public class StdoutAppender<E> extends OutputStreamAppender<E> {

  @Override
  public void start() {
    setOutputStream(new FileOutputStream(FileDescriptor.out));
    super.start();
  }
}
