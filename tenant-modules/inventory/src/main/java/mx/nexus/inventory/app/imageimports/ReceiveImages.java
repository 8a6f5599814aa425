package mx.nexus.inventory.app.imageimports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.inventory.domain.imagelist.ImageList;
import mx.nexus.inventory.domain.imagelist.WantedImage;
import mx.nexus.inventory.domain.spreadsheet.SpreadsheetReader;
import mx.nexus.media.MakePicture;
import mx.nexus.media.PictureShelf;
import mx.nexus.media.PictureShelves;
import mx.nexus.media.PictureZip;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.problem.RuleRefused;

/**
 * Takes a ZIP of pictures or a list of addresses in and has it done. What a ZIP holds is put aside
 * file by file, so that the work can go on after a kill and on any node.
 */
@ApplicationScoped
public class ReceiveImages {

  /** Largest file. */
  public static final long MOST_BYTES = PictureZip.MOST_BYTES;

  private static final int BATCH = 50;
  private static final int LONGEST_NAME = 200;

  private final ImageImportRecords records;
  private final ImageImportRunner runner;
  private final PictureShelves shelves;

  @SuppressWarnings("NullAway")
  protected ReceiveImages() {
    this(null, null, null);
  }

  @Inject
  public ReceiveImages(
      ImageImportRecords records, ImageImportRunner runner, PictureShelves shelves) {
    this.records = records;
    this.runner = runner;
    this.shelves = shelves;
  }

  /**
   * Receives and starts.
   *
   * @param file a ZIP of pictures, or a list as CSV or Excel
   * @throws RuleRefused {@code inventory.images.…} or {@code inventory.import.…} when it is neither
   * @throws mx.nexus.platform.problem.Conflict {@code inventory.image-import-running}
   */
  public UUID receive(String fileName, InputStream file) {
    tidy();
    UUID id = Ids.next();
    records.open(id, plainName(fileName));
    try {
      receive(id, file);
      records.begin(id);
    } catch (RuntimeException refused) {
      records.drop(id);
      throw refused;
    } catch (IOException e) {
      records.drop(id);
      throw new UncheckedIOException(e);
    }
    runner.submit(id);
    return id;
  }

  private void receive(UUID id, InputStream file) throws IOException {
    Path spooled = Files.createTempFile("nexus-images", ".zip");
    try {
      if (spool(file, spooled) > MOST_BYTES) {
        throw new RuleRefused("inventory.images.too-large", MOST_BYTES / 1024 / 1024);
      }
      Optional<PictureZip> zip = PictureZip.open(spooled);
      if (zip.isPresent()) {
        try (PictureZip pictures = zip.get()) {
          receiveZip(id, pictures);
        }
      } else {
        receiveList(id, spooled);
      }
    } finally {
      Files.deleteIfExists(spooled);
    }
  }

  private static long spool(InputStream file, Path to) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[64 * 1024];
      long written = 0;
      int got;
      while (written <= MOST_BYTES && (got = file.read(buffer)) >= 0) {
        out.write(buffer, 0, got);
        written += got;
      }
      return written;
    }
  }

  private void receiveList(UUID id, Path file) throws IOException {
    if (Files.size(file) > SpreadsheetReader.MOST_BYTES) {
      throw new RuleRefused(
          "inventory.import.too-large", SpreadsheetReader.MOST_BYTES / 1024 / 1024);
    }
    List<WantedImage> wanted = ImageList.read(Files.readAllBytes(file));
    refuseTooMany(wanted.size());
    records.add(id, wanted, false);
  }

  private void receiveZip(UUID id, PictureZip zip) throws IOException {
    Batch batch = new Batch(id, shelves.ofShop());
    int pictures =
        zip.each(
            (number, entry, name, content) ->
                batch.add(
                    new WantedImage(number, cut(entry), cut(name.whole()), name.position()),
                    content));
    batch.putAside();
    if (pictures == 0) {
      throw new RuleRefused("inventory.images.empty");
    }
  }

  /** Pictures that are noted together. */
  private final class Batch {

    private final UUID id;
    private final PictureShelf shelf;
    private final List<WantedImage> wanted = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private long bytes;

    Batch(UUID id, PictureShelf shelf) {
      this.id = id;
      this.shelf = shelf;
    }

    void add(WantedImage image, byte[] file) {
      wanted.add(image);
      files.add(file);
      bytes += file.length;
      if (wanted.size() == BATCH || bytes > MakePicture.MOST_BYTES) {
        putAside();
      }
    }

    /** The rows first: what is noted can be tidied up after a kill. */
    void putAside() {
      if (!wanted.isEmpty()) {
        records.add(id, wanted, true);
      }
      for (int i = 0; i < wanted.size(); i++) {
        shelf.putAside(id, wanted.get(i).number(), files.get(i));
      }
      wanted.clear();
      files.clear();
      bytes = 0;
    }
  }

  private static void refuseTooMany(int images) {
    if (images > PictureZip.MOST_PICTURES) {
      throw new RuleRefused("media.zip-too-many", PictureZip.MOST_PICTURES);
    }
  }

  /** What earlier attempts left behind. */
  private void tidy() {
    PictureShelf shelf = shelves.ofShop();
    records.abandoned().forEach(file -> shelf.forgetAside(file.importId(), file.number()));
    records.forgetOld();
  }

  private static String plainName(String fileName) {
    String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1).strip();
    return cut(name.isEmpty() ? "fotos" : name);
  }

  private static String cut(String text) {
    String clean = text.replace('\0', ' ');
    return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }
}
