package mx.nexus.catalog.search;

import java.util.List;

/**
 * What a part must fit.
 *
 * @param kind of the ids
 * @param ids one of which it fits; with a kind that has ids and none of them, nothing does
 */
public record VehicleCondition(Kind kind, List<Integer> ids) {

  /** It does not matter. */
  public static final VehicleCondition ANY = new VehicleCondition(Kind.ANY, List.of());

  /** It fits every vehicle by its nature: oil, tools, tape. */
  public static final VehicleCondition UNIVERSAL = new VehicleCondition(Kind.UNIVERSAL, List.of());

  public VehicleCondition {
    ids = List.copyOf(ids);
  }

  /** Whether it narrows what is found. */
  public boolean isMeant() {
    return kind != Kind.ANY;
  }

  /** What ids name. */
  public enum Kind {
    ANY,
    UNIVERSAL,
    VEHICLE,
    MODEL,
    MAKE
  }
}
