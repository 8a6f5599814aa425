package mx.nexus.catalog.vin;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of NHTSA's some hundred elements the counter has a use for, with their numbers there. */
public enum VpicElement {
  BODY(5),
  CYLINDERS(9),
  DISPLACEMENT_CC(11),
  DISPLACEMENT_CI(12),
  DISPLACEMENT_L(13),
  DOORS(14),
  DRIVE_TYPE(15),
  ENGINE_MODEL(18),
  FUEL(24),
  MODEL(28),
  PLANT_CITY(31),
  SERIES(34),
  TRANSMISSION(37),
  TRIM(38),
  ENGINE_CONFIGURATION(64),
  PLANT_COUNTRY(75),
  PLANT_COMPANY(76),
  PLANT_STATE(77),
  TRIM_2(109),
  SERIES_2(110),
  ELECTRIFICATION(126);

  private static final Map<Integer, VpicElement> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(VpicElement::id, Function.identity()));

  private final int id;

  VpicElement(int id) {
    this.id = id;
  }

  /** NHTSA's number. */
  public int id() {
    return id;
  }

  /** The element of this number, if we use it. */
  static Optional<VpicElement> of(int id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
