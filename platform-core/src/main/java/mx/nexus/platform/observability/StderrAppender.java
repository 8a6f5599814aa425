package mx.nexus.platform.observability;

import ch.qos.logback.core.OutputStreamAppender;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/**
 * Writes to the process's standard error itself, where the server logs too. {@code System.out} and
 * {@code System.err} are the server's, which frames every line; standard output it closes at boot.
 *
 * <p>Never closes it: one application that stops must not silence the whole process.
 */
public class StderrAppender<E> extends OutputStreamAppender<E> {

  @Override
  public void start() {
    setOutputStream(new Unclosed());
    super.start();
  }

  private static final class Unclosed extends FilterOutputStream {

    Unclosed() {
      super(new FileOutputStream(FileDescriptor.err));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
