package mx.nexus.catalog.app;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.rest.Example;

/** Which kinds of part fit a vehicle: the step after choosing it. */
@ApplicationScoped
public class PartTypes {

  private static final TypeReference<List<Counted>> COUNTED = new TypeReference<>() {};

  private static final String OF_VEHICLE =
      """
      select c.id as category, c.name_es as category_es, c.name_en as category_en,
             t.name_es, t.name_en, count(distinct vp.part_id)::integer as parts
        from vehicle_parts vp
        join part p on p.id = vp.part_id
        join part_type t on t.id = p.type_id
        join part_category c on c.id = t.category_id
       where vp.vehicle_id = ? and p.state = 'active'
       group by c.id, t.id
      """;

  private final Catalogue catalogue;
  private final VehicleChoices vehicles;
  private final CatalogueFacts facts;

  @SuppressWarnings("NullAway")
  protected PartTypes() {
    this(null, null, null);
  }

  @Inject
  public PartTypes(Catalogue catalogue, VehicleChoices vehicles, CatalogueFacts facts) {
    this.catalogue = catalogue;
    this.vehicles = vehicles;
    this.facts = facts;
  }

  /** The kinds of part of a vehicle by category, the largest first. */
  public record OfVehicle(VehicleView vehicle, List<Category> categories) {

    public OfVehicle {
      categories = List.copyOf(categories);
    }
  }

  /** A category; {@code parts} counts all of its kinds. */
  public record Category(
      @Example("Frenos") String name, @Example("118") int parts, List<Type> types) {

    public Category {
      types = List.copyOf(types);
    }
  }

  /**
   * A kind of part.
   *
   * @param query what to look for to find them, whatever the reader's language
   */
  public record Type(
      @Example("Balata") String name, @Example("Balata") String query, @Example("34") int parts) {}

  /**
   * What fits a vehicle.
   *
   * @throws NotFound {@code catalog.vehicle-unknown}
   */
  public OfVehicle of(UUID vehicleId, Locale language) {
    int id = CatalogIds.VEHICLE.find(vehicleId).orElseThrow(PartTypes::unknown);
    VehicleView vehicle =
        vehicles.of(List.of(id)).stream().findFirst().orElseThrow(PartTypes::unknown);
    return new OfVehicle(vehicle, byCategory(counted(id), Languages.SPANISH.equals(language)));
  }

  private static NotFound unknown() {
    return new NotFound("catalog.vehicle-unknown");
  }

  private List<Counted> counted(int vehicle) {
    return facts.get(
        List.of("part-types", Integer.toString(vehicle)),
        COUNTED,
        () ->
            catalogue
                .database()
                .map(
                    db ->
                        db.list(
                            OF_VEHICLE,
                            row ->
                                new Counted(
                                    row.integer("category"),
                                    row.text("category_es"),
                                    row.text("category_en"),
                                    row.text("name_es"),
                                    row.text("name_en"),
                                    row.integer("parts")),
                            vehicle))
                .orElse(List.of()));
  }

  private static List<Category> byCategory(List<Counted> all, boolean spanish) {
    Map<Integer, List<Counted>> categories = new LinkedHashMap<>();
    all.forEach(
        each -> categories.computeIfAbsent(each.category(), id -> new ArrayList<>()).add(each));
    return categories.values().stream()
        .map(types -> category(types, spanish))
        .sorted(Comparator.comparingInt(Category::parts).reversed().thenComparing(Category::name))
        .toList();
  }

  private static Category category(List<Counted> types, boolean spanish) {
    Counted any = types.get(0);
    return new Category(
        spanish ? any.categoryEs() : any.categoryEn(),
        types.stream().mapToInt(Counted::parts).sum(),
        types.stream()
            .map(type -> new Type(spanish ? type.es() : type.en(), type.es(), type.parts()))
            .sorted(Comparator.comparingInt(Type::parts).reversed().thenComparing(Type::name))
            .toList());
  }

  /** A kind of part as it is read and kept, in both languages. */
  record Counted(
      int category, String categoryEs, String categoryEn, String es, String en, int parts) {}
}
