package mx.nexus.inventory.app.imageimports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.inventory.app.images.AddImage;
import mx.nexus.inventory.app.images.PictureFiles;
import mx.nexus.inventory.domain.imagelist.WantedImage;
import mx.nexus.media.FetchPicture;
import mx.nexus.media.MakePicture;
import mx.nexus.media.PictureShelves;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.testing.TestShop;

/** Imports of pictures wired by hand; each change is a unit of work as in the container. */
public final class ImageImportFixture {

  private final TestShop shop;
  private final ImageImportRecords records;
  private final ImageImportReads reads;
  private final ApplyImage apply;
  private final ImageImportRunner runner;
  private final ReceiveImages receive;

  public ImageImportFixture(
      TestShop shop,
      Clock clock,
      ItemLookup items,
      MakePicture make,
      FetchPicture fetch,
      PictureFiles files,
      AddImage add,
      PictureShelves shelves) {
    this.shop = shop;
    this.records = new Units(shop, clock);
    this.reads = new ImageImportReads(shop.sql(), clock);
    this.apply = new ApplyImage(records, items, make, fetch, files, add, shelves);
    this.runner =
        new ImageImportRunner(records, apply) {
          @Override
          public void submit(UUID importId) {
            // These tests run by themselves.
          }
        };
    this.receive = new ReceiveImages(records, runner, shelves);
  }

  public UUID receive(String name, byte[] file) {
    return shop.bound(() -> receive.receive(name, new ByteArrayInputStream(file)));
  }

  public ImageImportView receiveAndRun(String name, byte[] file) {
    UUID id = receive(name, file);
    run(id);
    return view(id);
  }

  /** Runs to the end; false when somebody else is at it. */
  public boolean run(UUID id) {
    UUID me = Ids.next();
    return shop.bound(() -> records.take(id, me) && runner.run(id, me));
  }

  /** Does one picture and is never heard of again. */
  public void doOneAndVanish(UUID id) {
    UUID me = Ids.next();
    shop.bound(
        () -> {
          records.take(id, me);
          apply.apply(id, records.next(id, me).orElseThrow());
          return true;
        });
  }

  public ImageImportView view(UUID id) {
    return shop.bound(() -> reads.get(id));
  }

  public List<ImageImportView> history() {
    return shop.bound(() -> reads.history(10));
  }

  public String errors(UUID id, Locale language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    shop.bound(
        () -> {
          reads.writeErrors(id, language, out);
          return true;
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The container's interceptor, by hand. */
  private static final class Units extends ImageImportRecords {

    private final TestShop shop;

    Units(TestShop shop, Clock clock) {
      super(shop.sql(), clock);
      this.shop = shop;
    }

    private <T> T unit(Callable<T> work) {
      try {
        return shop.units().run(false, work);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private void does(Runnable work) {
      unit(
          () -> {
            work.run();
            return true;
          });
    }

    @Override
    public void open(UUID id, String fileName) {
      does(() -> super.open(id, fileName));
    }

    @Override
    public void add(UUID id, List<WantedImage> wanted, boolean aside) {
      does(() -> super.add(id, wanted, aside));
    }

    @Override
    public void begin(UUID id) {
      does(() -> super.begin(id));
    }

    @Override
    public void drop(UUID id) {
      does(() -> super.drop(id));
    }

    @Override
    public boolean take(UUID id, UUID worker) {
      return unit(() -> super.take(id, worker));
    }

    @Override
    public Optional<Left> next(UUID id, UUID worker) {
      return unit(() -> super.next(id, worker));
    }

    @Override
    public void mark(UUID id, int number, ImageOutcome outcome, String reason, String arg) {
      does(() -> super.mark(id, number, outcome, reason, arg));
    }

    @Override
    public void release(UUID id, UUID worker) {
      does(() -> super.release(id, worker));
    }

    @Override
    public void forgetOld() {
      does(super::forgetOld);
    }
  }
}
