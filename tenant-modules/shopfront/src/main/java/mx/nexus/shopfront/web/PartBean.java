package mx.nexus.shopfront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.catalog.CatalogPart.FittedVehicles;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.shopfront.app.OfferedPart;
import mx.nexus.shopfront.app.OfferedPart.Availability;
import mx.nexus.shopfront.app.OfferedPicture;
import mx.nexus.shopfront.app.ShowPart;
import mx.nexus.shopfront.app.ShowPart.PartSheet;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /catalogo/parte}: one part. */
@Named("shopfrontPart")
@RequestScoped
public class PartBean extends PublicPage {

  private static final int THUMB_WIDTH = 300;
  private static final int VEHICLES_IN_DESCRIPTION = 3;

  @Inject ShowPart show;

  private @Nullable UUID asked;
  private @Nullable PartSheet sheet;

  @Override
  void load(Visit visit) {
    UUID id = visit.id("id");
    if (id == null) {
      throw new NotFound("shopfront.part-unknown");
    }
    asked = id;
    sheet = show.show(id, visit.facts(), visit.language().locale());
  }

  public PartSheet getSheet() {
    PartSheet now = sheet;
    if (now == null) {
      throw new IllegalStateException("the page was not opened");
    }
    return now;
  }

  /** Where the part has its page, when that is not here. */
  Optional<String> movedTo() {
    UUID id = getSheet().part().id();
    return id.equals(asked) ? Optional.empty() : Optional.of(part(id));
  }

  @Override
  Address plainAddress() {
    return Address.of(Address.PART).with("id", getSheet().part().id());
  }

  @Override
  public String getHeading() {
    return getSheet().part().title();
  }

  @Override
  public String getDescription() {
    String vehicles =
        getSheet().fitment().stream()
            .map(FittedVehicles::label)
            .distinct()
            .limit(VEHICLES_IN_DESCRIPTION)
            .collect(Collectors.joining(", "));
    String what =
        vehicles.isEmpty() ? getHeading() : text("shopfront.part.for", getHeading(), vehicles);
    return text(
        "shopfront.part.description", what, availability(getSheet().part()), getShop().tradeName());
  }

  /** Parts that only the catalogue has are the same in every shop: no documents of this one. */
  @Override
  public boolean isIndexed() {
    return getSheet().part().availability() != Availability.ASK;
  }

  /**
   * A picture of the part at its addresses.
   *
   * @param large at most 1200 pixels wide and high
   * @param thumb 300 by 300
   * @param widths both for a browser to choose from
   */
  public record Shown(String large, String thumb, String widths) {}

  /** All pictures of the part in their order. */
  public List<Shown> getPictures() {
    PartSheet now = getSheet();
    return now.pictures().stream().map(picture -> shown(now.part(), picture)).toList();
  }

  private static Shown shown(OfferedPart part, OfferedPicture picture) {
    String large = picture(part, picture, PictureSize.LARGE);
    String thumb = picture(part, picture, PictureSize.THUMB);
    return new Shown(
        large, thumb, "%s %dw, %s %dw".formatted(thumb, THUMB_WIDTH, large, picture.width()));
  }

  /** What somebody hears who does not see a picture. */
  public String pictureName(int number) {
    return text("shopfront.part.picture", number, getSheet().part().name());
  }

  @Override
  public String getPreview() {
    return getPictures().stream()
        .findFirst()
        .map(picture -> visit().origin() + picture.large())
        .orElse("");
  }

  @Override
  public String getData() {
    List<String> pictures =
        getPictures().stream().map(picture -> visit().origin() + picture.large()).toList();
    return ProductData.of(getSheet(), pictures, getCanonical(), getShop().tradeName());
  }

  @Override
  public String getQuestion() {
    return whatsApp(text("shopfront.ask.part", getHeading(), getCanonical()));
  }

  /** The numbers of the car makers in one line. */
  public String getNumbers() {
    return String.join(", ", getSheet().numbers());
  }

  public List<FittedVehicles> getFitment() {
    return getSheet().fitment();
  }
}
