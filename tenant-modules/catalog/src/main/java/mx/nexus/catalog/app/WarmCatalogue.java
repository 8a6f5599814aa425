package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.platform.jobs.Job;
import mx.nexus.platform.problem.Languages;

/**
 * Reads ahead what clerks will ask about vehicles: the choices that lead to one, and the kinds of
 * part of those that the most popular parts fit. What is popular the catalogue says itself; nothing
 * of any shop is looked at.
 */
@ApplicationScoped
public class WarmCatalogue implements Job {

  private static final int MOST_VEHICLES = 300;
  private static final String POPULAR =
      """
      with popular as (select id from part order by popularity desc, id limit 2000)
      select vp.vehicle_id
        from vehicle_parts vp join popular on popular.id = vp.part_id
       group by vp.vehicle_id
       order by count(*) desc, vp.vehicle_id
       limit ?
      """;

  private final Catalogue catalogue;
  private final VehicleChoices vehicles;
  private final PartTypes types;

  @SuppressWarnings("NullAway")
  protected WarmCatalogue() {
    this(null, null, null);
  }

  @Inject
  public WarmCatalogue(Catalogue catalogue, VehicleChoices vehicles, PartTypes types) {
    this.catalogue = catalogue;
    this.vehicles = vehicles;
    this.types = types;
  }

  @Override
  public String name() {
    return "warm-catalogue";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    for (int year : vehicles.years()) {
      vehicles.makes(year).forEach(make -> vehicles.models(year, make));
    }
    popular().forEach(id -> types.of(CatalogIds.VEHICLE.of(id), Languages.SPANISH));
  }

  private List<Integer> popular() {
    return catalogue
        .database()
        .map(db -> db.list(POPULAR, row -> row.integer("vehicle_id"), MOST_VEHICLES))
        .orElse(List.of());
  }
}
