package mx.nexus.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mx.nexus.media.image.SmallImages;
import mx.nexus.platform.problem.Unavailable;

/**
 * Makes a picture of whatever file was sent: JPEG, PNG, GIF or WebP by its content, turned as the
 * camera was held. Decoding is heavy, so only few do it at the same time.
 */
@ApplicationScoped
public class MakePicture {

  /** Largest file that is taken. */
  public static final int MOST_BYTES = 15 * 1024 * 1024;

  private static final int AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 20;
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /**
   * Makes it.
   *
   * @throws PictureRefused when the file is none, is damaged, or is larger than we take
   * @throws Unavailable {@code media.busy} when too many are being made
   */
  public Picture make(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new PictureRefused("media.too-large", MOST_BYTES / 1024 / 1024);
    }
    if (!waitForTurn()) {
      throw new Unavailable(COME_BACK, "media.busy");
    }
    try {
      SmallImages small = SmallImages.of(file);
      return new Picture(
          sha256(small.large()), small.width(), small.height(), small.large(), small.thumb());
    } finally {
      turns.release();
    }
  }

  private boolean waitForTurn() {
    try {
      return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
