package mx.nexus.shopfront.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.web.Language;
import mx.nexus.platform.web.Texts;
import mx.nexus.shop.ShopProfile;
import mx.nexus.shop.ShopProfiles;
import mx.nexus.shopfront.app.OfferedPart;
import mx.nexus.shopfront.app.OfferedPicture;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the public catalogue has around its content. No method is final: the container
 * puts proxies before the pages.
 */
public abstract class PublicPage {

  @Inject ShopProfiles profiles;

  private @Nullable Visit visit;
  private @Nullable ShopProfile shop;

  /** Reads the shop, then what the page shows. */
  void open(Visit asked) {
    this.visit = asked;
    this.shop = profiles.current();
    load(asked);
  }

  /** Reads what the page shows. */
  abstract void load(Visit asked);

  /** The page's own address in its plainest form, without language. */
  abstract Address plainAddress();

  /** What is in the title before the shop's name. */
  public abstract String getHeading();

  /** What a search engine shows below the title. */
  public abstract String getDescription();

  /** Whether search engines may keep the page. */
  public abstract boolean isIndexed();

  /** A script element with data for search engines; empty when there is none. */
  public String getData() {
    return "";
  }

  Visit visit() {
    Visit now = visit;
    if (now == null) {
      throw new IllegalStateException("the page was not opened");
    }
    return now;
  }

  public ShopProfile getShop() {
    ShopProfile now = shop;
    if (now == null) {
      throw new IllegalStateException("the page was not opened");
    }
    return now;
  }

  public Locale getLocale() {
    return visit().language().locale();
  }

  public String getLanguageTag() {
    return visit().language().tag();
  }

  public String getLanguageCode() {
    return visit().language().code();
  }

  /** Whether forms have to carry the language along. */
  public boolean isTranslated() {
    return visit().language() != Language.ES;
  }

  public String getCanonical() {
    return absolute(Visit.in(visit().language(), plainAddress()));
  }

  public String getHome() {
    return visit().address(Address.FRONT).toString();
  }

  /** The page in each language. */
  public List<Translation> getTranslations() {
    return Stream.of(Language.values())
        .map(
            language ->
                new Translation(
                    language.tag(),
                    language.label(),
                    absolute(Visit.in(language, plainAddress())),
                    language == visit().language()))
        .toList();
  }

  /** The page in one language. */
  public record Translation(String tag, String label, String href, boolean inUse) {}

  /** Address of a part's page. */
  public String part(UUID id) {
    return partAddress(id).toString();
  }

  /** Address of the picture that shows a part in lists; empty when nobody took one. */
  public String thumb(OfferedPart part) {
    OfferedPicture picture = part.picture();
    return picture == null ? "" : picture(part, picture, PictureSize.THUMB);
  }

  static String picture(OfferedPart part, OfferedPicture picture, PictureSize size) {
    return Address.of(Address.PICTURE)
        .with("id", part.id())
        .with("name", picture.name())
        .with("size", size.code())
        .toString();
  }

  /** Address of a picture for those who show the page elsewhere; empty when there is none. */
  public String getPreview() {
    return "";
  }

  /** A telephone link of the shop's number; empty when it has none. */
  public String getTelephone() {
    String digits = getShop().phone().replaceAll("[^0-9+]", "");
    return digits.isEmpty() ? "" : "tel:" + digits;
  }

  /** The way to ask about this page; empty when the shop has no WhatsApp. */
  public String getQuestion() {
    return "";
  }

  /** What is said of a part's availability. */
  public String availability(OfferedPart part) {
    return text(
        switch (part.availability()) {
          case IN_STOCK -> "shopfront.stock.yes";
          case SOLD_OUT -> "shopfront.stock.no";
          case ASK -> "shopfront.stock.ask";
        });
  }

  /** Colour of the same. */
  public String availabilityState(OfferedPart part) {
    return switch (part.availability()) {
      case IN_STOCK -> "good";
      case SOLD_OUT -> "warn";
      case ASK -> "";
    };
  }

  Address partAddress(UUID id) {
    return visit().address(Address.PART).with("id", id);
  }

  String absolute(Address address) {
    return visit().origin() + address;
  }

  String text(String key, Object... args) {
    return Texts.of(getLocale(), key, args);
  }

  /** A link that opens WhatsApp with a text; empty when the shop has no number there. */
  String whatsApp(String text) {
    String number = visit().facts().whatsApp();
    return number.isEmpty() ? "" : "https://wa.me/" + number + "?text=" + Address.encoded(text);
  }
}
