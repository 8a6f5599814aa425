package mx.nexus.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.InvalidInput;

/**
 * The time zones of Mexico and which of them a shop lives in. The zone decides what day it is at
 * the counter, so a change is felt on all nodes at once.
 */
@ApplicationScoped
public class ShopZones {

  /** Where a shop lives that never said. */
  public static final String CAPITAL = "America/Mexico_City";

  /**
   * Mexico's zones in the time zone database of IANA, those with most people first; the northern
   * border follows the clocks of the United States (Ley de los Husos Horarios, 2022).
   */
  public static final List<String> ALL =
      List.of(
          CAPITAL,
          "America/Monterrey",
          "America/Merida",
          "America/Cancun",
          "America/Bahia_Banderas",
          "America/Chihuahua",
          "America/Mazatlan",
          "America/Hermosillo",
          "America/Tijuana",
          "America/Ciudad_Juarez",
          "America/Ojinaga",
          "America/Matamoros");

  private final MasterDatabase master;
  private final Consumer<TenantId> tell;

  @SuppressWarnings("NullAway")
  protected ShopZones() {
    this(null, (Consumer<TenantId>) null);
  }

  @Inject
  public ShopZones(MasterDatabase master, TenantDirectory directory) {
    this(master, directory::changed);
  }

  /** Telling somebody else than the directory. */
  public ShopZones(MasterDatabase master, Consumer<TenantId> tell) {
    this.master = master;
    this.tell = tell;
  }

  /** The zone itself when it is one of Mexico's, the capital's otherwise. */
  public static String orCapital(String zone) {
    return ALL.contains(zone) ? zone : CAPITAL;
  }

  /**
   * The bound shop lives in this zone from the next request on.
   *
   * @throws InvalidInput when it is none of Mexico's, at the field {@code timeZone}
   */
  public void choose(String zone) {
    if (!ALL.contains(zone)) {
      throw InvalidInput.of("timeZone", "tenant.zone-unknown");
    }
    TenantId shop = TenantContext.required().id();
    int changed =
        master.update(
            "update platform_tenant set time_zone = ? where id = ? and time_zone <> ?",
            zone,
            shop,
            zone);
    if (changed > 0) {
      tell.accept(shop);
    }
  }
}
