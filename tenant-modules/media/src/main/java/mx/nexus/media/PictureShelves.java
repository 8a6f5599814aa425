package mx.nexus.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import mx.nexus.media.store.FolderStore;
import mx.nexus.media.store.ObjectStore;
import mx.nexus.media.store.S3Settings;
import mx.nexus.media.store.S3Store;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.TenantContext;
import org.eclipse.microprofile.config.Config;

/** Where this installation keeps its pictures, owner by owner. */
@ApplicationScoped
public class PictureShelves {

  private static final String FOLDER = "images";

  private final ObjectStore store;

  @SuppressWarnings("NullAway")
  protected PictureShelves() {
    this((ObjectStore) null);
  }

  /** As the settings say: a bucket when they name one, else the folder in the data folder. */
  @Inject
  public PictureShelves(Settings settings, Config config, Clock clock) {
    this(store(settings.dataDir(), name -> config.getOptionalValue(name, String.class), clock));
  }

  private PictureShelves(ObjectStore store) {
    this.store = store;
  }

  /** In this folder. */
  public static PictureShelves in(Path folder) {
    return new PictureShelves(new FolderStore(folder));
  }

  /** As the settings say, for a command line. */
  public static PictureShelves of(
      Path dataDir, Function<String, Optional<String>> setting, Clock clock) {
    return new PictureShelves(store(dataDir, setting, clock));
  }

  private static ObjectStore store(
      Path dataDir, Function<String, Optional<String>> setting, Clock clock) {
    return S3Settings.of(setting)
        .<ObjectStore>map(bucket -> new S3Store(bucket, clock))
        .orElseGet(() -> new FolderStore(dataDir.resolve(FOLDER)));
  }

  /** The pictures of the bound shop. */
  public PictureShelf ofShop() {
    return new PictureShelf(store, TenantContext.required().id());
  }

  /** The pictures that all shops see. */
  public PictureShelf shared() {
    return new PictureShelf(store, null);
  }
}
