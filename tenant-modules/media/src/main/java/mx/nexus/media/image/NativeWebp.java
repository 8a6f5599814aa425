package mx.nexus.media.image;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import mx.nexus.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Google's WebP library is machine code: it is unpacked from its jar under a name of its own and
 * loaded once per class loader. Where that is impossible, pictures are refused for the moment and
 * all else goes on.
 */
final class NativeWebp {

  private static final Logger LOG = LoggerFactory.getLogger(NativeWebp.class);
  private static final Duration COME_BACK = Duration.ofMinutes(10);

  private NativeWebp() {}

  static <T> T ready(Callable<T> use) {
    try {
      return use.call();
    } catch (LinkageError e) {
      LOG.error("The WebP library cannot be loaded; java.io.tmpdir must allow it", e);
      throw new Unavailable(COME_BACK, "media.no-webp");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
