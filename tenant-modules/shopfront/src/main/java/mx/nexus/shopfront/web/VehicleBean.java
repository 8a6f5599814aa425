package mx.nexus.shopfront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.nexus.catalog.CatalogVehicle;
import mx.nexus.catalog.CatalogueGuide;

/** State of the page {@code /catalogo/vehiculo}: year, make, model, engine, a click for each. */
@Named("shopfrontVehicle")
@RequestScoped
public class VehicleBean extends PublicPage {

  @Inject CatalogueGuide catalogue;

  private String question = "";
  private int year;
  private String make = "";
  private String model = "";
  private List<Choice> choices = List.of();
  private String movedTo = "";

  /** A way on. */
  public record Choice(String name, String href) {}

  @Override
  void load(Visit asked) {
    question = asked.text("q");
    year = asked.year();
    make = year == 0 ? "" : asked.text("make");
    model = make.isEmpty() ? "" : asked.text("model");
    if (!model.isEmpty()) {
      chooseEngine();
    } else if (!make.isEmpty()) {
      choices = catalogue.models(year, make).stream().map(each -> further("model", each)).toList();
    } else if (year != 0) {
      choices = catalogue.makes(year).stream().map(each -> further("make", each)).toList();
    } else {
      choices =
          catalogue.years().stream().map(each -> further("year", Integer.toString(each))).toList();
    }
  }

  /** With one engine only there is nothing to choose. */
  private void chooseEngine() {
    List<CatalogVehicle> vehicles = catalogue.vehicles(year, make, model);
    if (vehicles.size() == 1) {
      movedTo = chosen(vehicles.get(0));
    }
    choices =
        vehicles.stream()
            .map(
                vehicle ->
                    new Choice((vehicle.engine() + " " + vehicle.body()).strip(), chosen(vehicle)))
            .toList();
  }

  private String chosen(CatalogVehicle vehicle) {
    return visit()
        .address(Address.FRONT)
        .with("q", question)
        .with("vehicle", vehicle.id())
        .toString();
  }

  private Choice further(String name, String value) {
    return new Choice(
        value, Visit.in(visit().language(), plainAddress().with(name, value)).toString());
  }

  /** Where the choice ends, when this page has nothing to choose. */
  Optional<String> movedTo() {
    return Optional.of(movedTo).filter(address -> !address.isEmpty());
  }

  @Override
  Address plainAddress() {
    return Address.of(Address.VEHICLE)
        .with("q", question)
        .with("year", year == 0 ? null : year)
        .with("make", make)
        .with("model", model);
  }

  @Override
  public String getHeading() {
    return text("shopfront.vehicle.title");
  }

  @Override
  public String getDescription() {
    return text("shopfront.front.description", getShop().tradeName());
  }

  @Override
  public boolean isIndexed() {
    return false;
  }

  /** What is to be chosen now. */
  public String getStep() {
    String step =
        !model.isEmpty() ? "engine" : !make.isEmpty() ? "model" : year != 0 ? "make" : "year";
    return text("shopfront.vehicle." + step);
  }

  public List<Choice> getChoices() {
    return choices;
  }

  /** What was chosen so far; each leads back to where it was chosen. */
  public List<Choice> getTrail() {
    return Stream.of(
            trail(year == 0 ? "" : Integer.toString(year), "year", "make", "model"),
            trail(make, "make", "model"),
            trail(model, "model"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Choice> trail(String value, String... dropped) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Address address = Visit.in(visit().language(), plainAddress());
    for (String name : dropped) {
      address = address.with(name, null);
    }
    return Optional.of(new Choice(value, address.toString()));
  }
}
