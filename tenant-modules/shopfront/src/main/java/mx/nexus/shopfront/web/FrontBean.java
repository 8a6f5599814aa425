package mx.nexus.shopfront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import mx.nexus.catalog.CatalogVehicle;
import mx.nexus.catalog.GuidedSearch.Share;
import mx.nexus.shopfront.app.OfferedPart;
import mx.nexus.shopfront.app.SearchOffer;
import mx.nexus.shopfront.app.SearchOffer.OfferPage;
import mx.nexus.shopfront.app.SearchOffer.Wanted;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /catalogo}: the search and what it found, or what is in stock. */
@Named("shopfrontFront")
@RequestScoped
public class FrontBean extends PublicPage {

  private static final String QUESTION = "q";
  private static final String VEHICLE = "vehicle";
  private static final String BRAND = "brand";
  private static final String CATEGORY = "category";

  @Inject SearchOffer search;

  private Wanted wanted = new Wanted("", null, null, null);
  private OfferPage found = new OfferPage(List.of(), List.of(), List.of(), null);

  @Override
  void load(Visit asked) {
    wanted =
        new Wanted(
            asked.text(QUESTION),
            asked.id(VEHICLE),
            asked.textOrNull(BRAND),
            asked.textOrNull(CATEGORY));
    found = search.search(wanted, asked.facts());
  }

  @Override
  Address plainAddress() {
    return Address.of(Address.FRONT)
        .with(QUESTION, wanted.text())
        .with(VEHICLE, wanted.vehicleId())
        .with(BRAND, wanted.brand())
        .with(CATEGORY, wanted.category());
  }

  private Address address() {
    return Visit.in(visit().language(), plainAddress());
  }

  @Override
  public String getHeading() {
    return wanted.isAnything() ? asked() : text("shopfront.front.title");
  }

  @Override
  public String getDescription() {
    return text("shopfront.front.description", getShop().tradeName());
  }

  /** A search is no document; what it finds is. */
  @Override
  public boolean isIndexed() {
    return !wanted.isAnything();
  }

  @Override
  public String getQuestion() {
    return whatsApp(
        wanted.isAnything()
            ? text("shopfront.ask.search", asked())
            : text("shopfront.ask.anything", getShop().tradeName()));
  }

  /** What was asked for, in one line. */
  private String asked() {
    String vehicle = getVehicleName();
    return String.join(" ", wanted.text(), wanted.text().isEmpty() ? vehicle : inBrackets(vehicle))
        .strip();
  }

  private static String inBrackets(String vehicle) {
    return vehicle.isEmpty() ? "" : "(" + vehicle + ")";
  }

  public String getText() {
    return wanted.text();
  }

  public boolean isAsked() {
    return wanted.isAnything();
  }

  public List<OfferedPart> getParts() {
    return found.parts();
  }

  /** How many there are, in words. */
  public String getCount() {
    return text("shopfront.found", found.parts().size());
  }

  /** Id of the chosen vehicle; empty when none was. */
  public String getVehicleId() {
    return wanted.vehicleId() == null ? "" : wanted.vehicleId().toString();
  }

  /** The chosen vehicle; empty when none was. */
  public String getVehicleName() {
    return Optional.ofNullable(found.vehicle()).map(CatalogVehicle::label).orElse("");
  }

  public String getPicker() {
    return visit().address(Address.VEHICLE).with(QUESTION, wanted.text()).toString();
  }

  public String getWithoutVehicle() {
    return address().with(VEHICLE, null).toString();
  }

  /** Choices that narrow what was found. */
  public List<Choice> getCategories() {
    return choices(CATEGORY, found.categories(), wanted.category());
  }

  /** Choices that narrow what was found. */
  public List<Choice> getBrands() {
    return choices(BRAND, found.brands(), wanted.brand());
  }

  private List<Choice> choices(String name, List<Share> shares, @Nullable String chosen) {
    if (chosen != null) {
      return List.of(new Choice(chosen, address().with(name, null).toString(), true));
    }
    return shares.size() < 2
        ? List.of()
        : shares.stream()
            .map(
                share ->
                    new Choice(share.name(), address().with(name, share.name()).toString(), false))
            .toList();
  }

  /**
   * A name to narrow by.
   *
   * @param chosen whether it is in force; the link then takes it away
   */
  public record Choice(String name, String href, boolean chosen) {}
}
