package mx.nexus.catalog.pictures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.Words;
import mx.nexus.media.MakePicture;
import mx.nexus.media.Picture;
import mx.nexus.media.PictureFileName;
import mx.nexus.media.PictureShelf;
import mx.nexus.media.PictureZip;
import mx.nexus.platform.problem.Refusal;

/**
 * Gives parts their pictures, each on its own: what was cut short is simply loaded again. A picture
 * takes the place that its name says, and of the one that was there.
 */
public final class PictureLoad implements PictureZip.Use {

  private static final int MOST_PLACES = 12;
  private static final String PART =
      """
      select b.code as brand, p.number_key from part p join part_brand b on b.id = p.brand_id
       where p.number_key = ? and (? = '' or lower(b.code) = ? or lower(b.name) = ?) limit 2
      """;

  private final CatalogDatabase catalogue;
  private final PictureShelf shelf;
  private final BiConsumer<String, String> refusals;
  private final MakePicture make = new MakePicture();
  private int loaded;
  private int refused;

  /**
   * Into this catalogue.
   *
   * @param refusals hears the name of a file that was refused, and the code of the reason
   */
  public PictureLoad(
      CatalogDatabase catalogue, PictureShelf shelf, BiConsumer<String, String> refusals) {
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.refusals = refusals;
  }

  private record Part(String brand, String numberKey) {}

  @Override
  public void with(int number, String entry, PictureFileName name, byte[] file) {
    try {
      String brand = brand(entry);
      Optional<Part> whole = part(brand, name.whole());
      Optional<Part> part =
          whole.or(() -> name.numbered().flatMap(numbered -> part(brand, numbered.code())));
      int place = whole.isPresent() ? 1 : Math.min(name.position(), MOST_PLACES);
      if (part.isEmpty()) {
        refuse(entry, "catalog.part-unknown");
        return;
      }
      keep(part.get(), place, make.make(file));
    } catch (Refusal why) {
      refuse(entry, why.code());
    }
  }

  private void refuse(String entry, String code) {
    refused++;
    refusals.accept(entry, code);
  }

  /** The folder that the file lies in; empty when it lies in none. */
  private static String brand(String entry) {
    String[] names = entry.replace('\\', '/').split("/");
    return names.length < 2 ? "" : names[names.length - 2].strip().toLowerCase(Locale.ROOT);
  }

  /** Of that brand; a folder that is no brand says nothing. */
  private Optional<Part> part(String brand, String number) {
    return only(isBrand(brand) ? brand : "", number);
  }

  private boolean isBrand(String folder) {
    return !folder.isEmpty()
        && !catalogue
            .list(
                "select 1 from part_brand where lower(code) = ? or lower(name) = ? limit 1",
                row -> true,
                folder,
                folder)
            .isEmpty();
  }

  private Optional<Part> only(String brand, String number) {
    List<Part> found =
        catalogue.list(
            PART,
            row -> new Part(row.text("brand"), row.text("number_key")),
            Words.numberKey(number),
            brand,
            brand,
            brand);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void keep(Part part, int place, Picture picture) {
    shelf.keep(picture);
    catalogue.update(
        """
        insert into part_picture (brand, number_key, position, picture, width, height)
        values (?, ?, ?::smallint, ?, ?, ?)
        on conflict (brand, number_key, position)
          do update set picture = excluded.picture, width = excluded.width, height = excluded.height
        """,
        part.brand(),
        part.numberKey(),
        place,
        picture.key(),
        picture.width(),
        picture.height());
    loaded++;
  }

  /** How many parts' pictures were taken over. */
  public int loaded() {
    return loaded;
  }

  /** How many files were not. */
  public int refused() {
    return refused;
  }
}
