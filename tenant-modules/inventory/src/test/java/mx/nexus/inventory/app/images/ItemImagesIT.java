package mx.nexus.inventory.app.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.imageimports.ImageImportFixture;
import mx.nexus.inventory.app.imageimports.ImageImportView;
import mx.nexus.media.FetchPicture;
import mx.nexus.media.MakePicture;
import mx.nexus.media.PictureRefused;
import mx.nexus.media.PictureShelves;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.shop.Branches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of parts on a real database and a real folder: one by one, and many at once. */
class ItemImagesIT {

  private static final TestShop SHOP = TestShop.create("fotos");
  private static final TestShop OTHER = TestShop.create("ajena");

  @TempDir Path folder;
  private final TestShop shop = SHOP;
  private Instant now = Instant.parse("2026-11-27T10:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private PictureShelves shelves;
  private ItemPictures pictures;
  private ImageRecords records;
  private PictureFiles files;
  private AddImage add;
  private TakeImage take;
  private RemoveImage remove;
  private OrderImages order;
  private ImageImportFixture imports;
  private UUID item;

  @BeforeEach
  void wire() {
    shelves = PictureShelves.in(folder);
    pictures = new ItemPictures(shop.sql(), shelves);
    records = new ImageRecords(shop.sql(), clock);
    files =
        new PictureFiles(records, shelves) {
          @Override
          public void announce(String key) {
            inUnit(() -> super.announce(key));
          }

          @Override
          public void settle(String key) {
            inUnit(() -> super.settle(key));
          }
        };
    add =
        new AddImage(records, shelves) {
          @Override
          public java.util.Optional<UUID> add(
              UUID itemId, mx.nexus.media.Picture picture, Integer position) {
            return unit(() -> super.add(itemId, picture, position));
          }
        };
    MakePicture make = new MakePicture();
    FetchPicture fetch = new FetchPicture();
    ItemReads reads = new ItemReads(shop.sql(), Branches.uncached(shop.sql()));
    take = new TakeImage(reads, make, fetch, files, add);
    remove = new RemoveImage(records, files, shop.units());
    order = new OrderImages(records, pictures);
    imports =
        new ImageImportFixture(
            shop, clock, new ItemLookup(shop.sql()), make, fetch, files, add, shelves);
    shop.execute("delete from inventory_image_import", "delete from inventory_item");
    item = enter("WB-7391");
  }

  private static void inUnit(Runnable work) {
    unit(
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T unit(Callable<T> work) {
    try {
      return SHOP.units().run(false, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID enter(String sku) {
    UUID id = Ids.next();
    shop.execute(
        """
        insert into inventory_item (id, version, created_at, changed_at, sku, name, unit, unit_price, tax_rate)
        values ('%s', 0, now(), now(), '%s', 'Parte %s', 'pza', 10, 0.16)
        """
            .formatted(id, sku, sku));
    return id;
  }

  @Test
  void keepsPicturesInTheirOrderTheFirstIsTheMainOne() {
    UUID red = take(item, png(Color.RED));
    UUID blue = take(item, png(Color.BLUE));
    UUID green = take(item, png(Color.GREEN));

    shop.inUnit(
        () -> {
          order.order(item, List.of(blue, green, red));
          return true;
        });

    assertThat(ids(item)).containsExactly(blue, green, red);
    assertThat(shop.bound(() -> pictures.mainOf(List.of(item))).get(item).id()).isEqualTo(blue);
    assertThatThrownBy(() -> order(List.of(blue, green))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> order(List.of(blue, blue, red))).isInstanceOf(Refusal.class);
    assertThat(ids(item)).containsExactly(blue, green, red);
  }

  private void order(List<UUID> ids) {
    shop.inUnit(
        () -> {
          order.order(item, ids);
          return true;
        });
  }

  @Test
  void closesTheGapAndTakesTheFilesAwayWithTheLastPartThatShowsThem() throws IOException {
    UUID second = enter("OF-4386");
    UUID here = take(item, png(Color.RED));
    UUID there = take(second, png(Color.RED));
    UUID blue = take(item, png(Color.BLUE));
    assertThat(kept()).isEqualTo(4);

    remove(item, here);

    assertThat(kept()).isEqualTo(4);
    assertThat(shop.bound(() -> pictures.of(item)))
        .extracting(ItemPicture::id, ItemPicture::position)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(blue, 1));

    remove(second, there);

    assertThat(kept()).isEqualTo(2);
    assertThatThrownBy(() -> remove(second, there)).isInstanceOf(ImageNotFound.class);
    assertThatThrownBy(() -> remove(second, blue)).isInstanceOf(ImageNotFound.class);
  }

  @Test
  void refusesTheSamePictureTwiceAndMoreThanAPartMayHave() {
    take(item, png(Color.RED));
    assertThatThrownBy(() -> take(item, png(Color.RED)))
        .isInstanceOfSatisfying(
            Conflict.class, r -> assertThat(r.code()).isEqualTo("inventory.image-twice"));
    for (int i = 1; i < ItemPictures.MOST; i++) {
      take(item, png(new Color(0, 0, 20 * i)));
    }
    assertThatThrownBy(() -> take(item, png(Color.GREEN)))
        .isInstanceOfSatisfying(
            RuleRefused.class, r -> assertThat(r.code()).isEqualTo("inventory.too-many-images"));
  }

  @Test
  void leavesNothingBehindWhenItRefuses() throws IOException {
    assertThatThrownBy(() -> take(item, "<svg/>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PictureRefused.class);
    assertThatThrownBy(() -> take(Ids.next(), png(Color.RED))).isInstanceOf(ItemNotFound.class);

    assertThat(kept()).isZero();
  }

  @Test
  void tidiesFilesWhoseRowWasNeverCommitted() throws IOException {
    UUID red = take(item, png(Color.RED));
    String key = shop.bound(() -> pictures.of(item)).get(0).key();
    shop.execute("delete from inventory_item_image");
    shop.bound(
        () -> {
          files.announce(key);
          return true;
        });
    UUID blue = take(item, png(Color.BLUE));
    now = now.plus(Duration.ofMinutes(11));

    remove(item, blue);

    assertThat(kept()).isZero();
    assertThat(red).isNotNull();
  }

  @Test
  void anotherShopWithTheSamePictureSeesNothingOfIt() {
    take(item, png(Color.RED));
    String key = shop.bound(() -> pictures.of(item)).get(0).key();

    assertThat(shop.bound(() -> shelves.ofShop().find(key, PictureSize.THUMB))).isPresent();
    assertThat(OTHER.bound(() -> shelves.ofShop().find(key, PictureSize.THUMB))).isEmpty();
    assertThat(OTHER.bound(() -> new ItemPictures(OTHER.sql(), shelves).of(item))).isEmpty();
  }

  @Test
  void givesTheFilesOfAZipToTheirParts() throws IOException {
    UUID dashed = enter("KIT-2");
    Map<String, byte[]> zip = new LinkedHashMap<>();
    zip.put("fotos/WB-7391-3.png", png(Color.GREEN));
    zip.put("fotos/WB-7391-2.png", png(Color.BLUE));
    zip.put("fotos/wb7391.png", png(Color.RED));
    zip.put("../../KIT-2.jpg", png(Color.YELLOW));
    zip.put("NO-HAY.png", png(Color.PINK));
    zip.put("WB-7391-4.jpg", "<html>=1+1</html>".getBytes(StandardCharsets.UTF_8));
    zip.put("otro.zip", zip(Map.of("WB-7391.png", png(Color.CYAN))));
    zip.put("__MACOSX/fotos/._WB-7391.png", new byte[] {1});

    ImageImportView done = imports.receiveAndRun("fotos.zip", zip(zip));

    assertThat(done.state().code()).isEqualTo("done");
    assertThat(List.of(done.rows(), done.added(), done.unchanged(), done.refused()))
        .containsExactly(7, 4, 0, 3);
    assertThat(colours(item)).containsExactly(Color.RED, Color.BLUE, Color.GREEN);
    assertThat(colours(dashed)).containsExactly(Color.YELLOW);
    String errors = imports.errors(done.id(), Locale.forLanguageTag("es"));
    assertThat(errors.lines()).hasSize(4);
    assertThat(errors)
        .contains("5,NO-HAY,NO-HAY.png,\"Ninguna parte, o más de una, responde a «NO-HAY».\"")
        .contains("6,WB-7391-4,WB-7391-4.jpg,");
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(f -> f.toString().contains("aside")).filter(Files::isRegularFile))
          .isEmpty();
    }

    ImageImportView again = imports.receiveAndRun("fotos.zip", zip(zip));

    assertThat(List.of(again.added(), again.unchanged(), again.refused())).containsExactly(0, 4, 3);
  }

  @Test
  void goesOnWhereAKilledServerWas() throws IOException {
    UUID second = enter("OF-4386");
    UUID id =
        imports.receive(
            "fotos.zip",
            zip(Map.of("WB-7391.png", png(Color.RED), "OF-4386.png", png(Color.BLUE))));
    imports.doOneAndVanish(id);

    assertThat(imports.view(id).interrupted()).isFalse();
    assertThat(imports.run(id)).isFalse();
    now = now.plus(Duration.ofMinutes(3));
    assertThat(imports.view(id).interrupted()).isTrue();
    assertThat(imports.view(id).added()).isEqualTo(1);

    assertThat(imports.run(id)).isTrue();

    assertThat(imports.view(id).added()).isEqualTo(2);
    assertThat(ids(item)).hasSize(1);
    assertThat(ids(second)).hasSize(1);
  }

  @Test
  void refusesWhatIsNeitherZipNorList() {
    assertRefused("inventory.images.empty", zip(Map.of(".DS_Store", new byte[] {1})));
    assertRefused(
        "inventory.images.no-columns", "sku,nombre\nA,B".getBytes(StandardCharsets.UTF_8));
    assertRefused("inventory.import.empty", "nada".getBytes(StandardCharsets.UTF_8));
    assertThat(imports.history()).isEmpty();
  }

  @Test
  void fetchesNothingFromTheOwnNetworkForAList() throws IOException {
    HttpServer inside =
        HttpServer.create(
            new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
    inside.start();
    String address = "http://127.0.0.1:" + inside.getAddress().getPort() + "/foto.png";

    ImageImportView done =
        imports.receiveAndRun(
            "lista.csv",
            ("clave,url\nWB-7391,%s\nWB-7391,file:///etc/passwd\nNO-HAY,https://x.example/1\n"
                    .formatted(address))
                .getBytes(StandardCharsets.UTF_8));

    inside.stop(0);
    assertThat(done.refused()).isEqualTo(3);
    assertThat(imports.errors(done.id(), Locale.ENGLISH))
        .contains("That address is not of a public site.")
        .contains("This is not an address of the internet");
  }

  @Test
  void oneImportAtATime() {
    imports.receive("fotos.zip", zip(Map.of("WB-7391.png", png(Color.RED))));

    assertRefused("inventory.image-import-running", zip(Map.of("A.png", png(Color.BLUE))));
  }

  private void assertRefused(String code, byte[] file) {
    assertThatThrownBy(() -> imports.receive("x", file))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private UUID take(UUID itemId, byte[] file) {
    return shop.bound(() -> take.take(itemId, file));
  }

  private void remove(UUID itemId, UUID imageId) {
    shop.inUnit(
        () -> {
          remove.remove(itemId, imageId);
          return true;
        });
  }

  private List<UUID> ids(UUID itemId) {
    return shop.bound(() -> pictures.of(itemId)).stream().map(ItemPicture::id).toList();
  }

  /** The colour in the middle of each picture, as far as WebP keeps it. */
  private List<Color> colours(UUID itemId) {
    return shop.bound(() -> pictures.of(itemId)).stream()
        .map(p -> shop.bound(() -> pictures.file(p, PictureSize.LARGE)).orElseThrow())
        .map(ItemImagesIT::middle)
        .toList();
  }

  private static Color middle(byte[] webp) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(webp));
      int rgb = image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
      Color seen = new Color(rgb);
      return Stream.of(Color.RED, Color.BLUE, Color.GREEN, Color.YELLOW, Color.PINK, Color.CYAN)
          .min(java.util.Comparator.comparingInt(c -> distance(c, seen)))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int distance(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed())
        + Math.abs(a.getGreen() - b.getGreen())
        + Math.abs(a.getBlue() - b.getBlue());
  }

  private long kept() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".webp")).count();
    }
  }

  static byte[] png(Color colour) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(colour);
    brush.fillRect(0, 0, 60, 40);
    brush.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
