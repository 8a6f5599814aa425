package mx.nexus.media;

import java.util.Optional;
import java.util.UUID;
import mx.nexus.media.store.ObjectPath;
import mx.nexus.media.store.ObjectStore;
import mx.nexus.platform.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one owner. A picture lies under its own SHA-256 and its owner's name: what two
 * shops have alike is kept twice, so that no shop can learn what another has.
 */
public final class PictureShelf {

  private static final String ENDING = ".webp";

  private final ObjectStore store;
  private final @Nullable TenantId shop;

  PictureShelf(ObjectStore store, @Nullable TenantId shop) {
    this.store = store;
    this.shop = shop;
  }

  /** Keeps it; keeping it again changes nothing. */
  public void keep(Picture picture) {
    for (PictureSize size : PictureSize.values()) {
      store.put(place(picture.key(), size), picture.in(size));
    }
  }

  /** The WebP file of a picture. */
  public Optional<byte[]> find(String key, PictureSize size) {
    return store.get(place(key, size));
  }

  /** Forgets it in all sizes. */
  public void forget(String key) {
    for (PictureSize size : PictureSize.values()) {
      store.delete(place(key, size));
    }
  }

  /** Puts a file aside for work that follows later. */
  public void putAside(UUID work, int number, byte[] file) {
    store.put(aside(work, number), file);
  }

  /** A file that was put aside. */
  public Optional<byte[]> findAside(UUID work, int number) {
    return store.get(aside(work, number));
  }

  /** Forgets a file that was put aside. */
  public void forgetAside(UUID work, int number) {
    store.delete(aside(work, number));
  }

  private ObjectPath place(String key, PictureSize size) {
    String file = key + (size == PictureSize.LARGE ? "" : "." + size.code()) + ENDING;
    return path("pictures", key.substring(0, 2), file);
  }

  private ObjectPath aside(UUID work, int number) {
    return path("aside", work.toString(), Integer.toString(number));
  }

  private ObjectPath path(String... names) {
    return shop == null ? ObjectPath.shared(names) : ObjectPath.ofShop(shop, names);
  }
}
