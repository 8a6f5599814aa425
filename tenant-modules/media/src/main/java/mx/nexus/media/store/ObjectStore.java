package mx.nexus.media.store;

import java.util.Optional;

/**
 * Keeps objects under their paths. A port: a folder, or an object store that speaks S3. Whatever is
 * stored is there as a whole or not at all, and doing any of it twice does it once.
 *
 * <p>Every verb throws {@link StoreFailed} when the store does not do its work.
 */
public interface ObjectStore {

  /** Stores, in place of what was there. */
  void put(ObjectPath path, byte[] content);

  /** What is stored there. */
  Optional<byte[]> get(ObjectPath path);

  /** Takes away what is there, if anything. */
  void delete(ObjectPath path);
}
