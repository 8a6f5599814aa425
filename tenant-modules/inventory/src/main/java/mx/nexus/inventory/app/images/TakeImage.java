package mx.nexus.inventory.app.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.media.FetchPicture;
import mx.nexus.media.MakePicture;
import mx.nexus.media.Picture;
import mx.nexus.platform.problem.Conflict;

/** Takes a picture of a part in, from a file or an address; the slow part holds no transaction. */
@ApplicationScoped
public class TakeImage {

  private final ItemReads items;
  private final MakePicture make;
  private final FetchPicture fetch;
  private final PictureFiles files;
  private final AddImage add;

  @SuppressWarnings("NullAway")
  protected TakeImage() {
    this(null, null, null, null, null);
  }

  @Inject
  public TakeImage(
      ItemReads items, MakePicture make, FetchPicture fetch, PictureFiles files, AddImage add) {
    this.items = items;
    this.make = make;
    this.fetch = fetch;
    this.files = files;
    this.add = add;
  }

  /**
   * From a file.
   *
   * @throws mx.nexus.media.PictureRefused when it is no picture that we take
   * @throws Conflict {@code inventory.image-twice} when the part has it already
   */
  public UUID take(UUID itemId, byte[] file) {
    items.get(itemId);
    return add(itemId, make.make(file));
  }

  /** From an address of the internet; refuses as {@link #take} does. */
  public UUID takeFrom(UUID itemId, String address) {
    items.get(itemId);
    return add(itemId, make.make(fetch.fetch(address)));
  }

  private UUID add(UUID itemId, Picture picture) {
    files.announce(picture.key());
    return add.add(itemId, picture, null).orElseThrow(() -> new Conflict("inventory.image-twice"));
  }
}
