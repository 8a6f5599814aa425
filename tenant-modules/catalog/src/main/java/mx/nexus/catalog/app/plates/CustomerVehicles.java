package mx.nexus.catalog.app.plates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.plates.LastVehicle;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateLookup;
import mx.nexus.catalog.plates.PlateVehicle;
import mx.nexus.catalog.plates.VehicleNote;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.StaffPrincipal;

/** The vehicles that were served in this shop: the look-up that hits most often. */
@ApplicationScoped
public class CustomerVehicles implements PlateLookup {

  private static final String NAME = "history";
  private static final double CONFIDENCE = 0.9;
  private static final int MOST_OF_CUSTOMER = 20;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected CustomerVehicles() {
    this(null);
  }

  @Inject
  public CustomerVehicles(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean external() {
    return false;
  }

  @Override
  public Optional<PlateVehicle> find(Plate plate, String state) {
    return sql.one(
        """
        select vin, vehicle_id, make, model, year::int as year, trim, engine, noted_at
          from catalog_customer_vehicle
         where plate_key = ?
        """,
        CustomerVehicles::vehicle,
        plate.key());
  }

  /** Notes the vehicle in place of what was known of its plate; whose it is stays known. */
  UUID put(VehicleNote note, String state) {
    return sql.required(
        """
        insert into catalog_customer_vehicle as known
          (id, plate, plate_key, state, vin, vehicle_id, make, model, year, trim, engine,
           noted_at, noted_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?)
        on conflict (plate_key) do update
          set plate = excluded.plate, state = excluded.state,
              vin = case when excluded.vin = '' and known.vehicle_id = excluded.vehicle_id
                         then known.vin else excluded.vin end,
              vehicle_id = excluded.vehicle_id, make = excluded.make, model = excluded.model,
              year = excluded.year, trim = excluded.trim, engine = excluded.engine,
              noted_at = excluded.noted_at, noted_by = excluded.noted_by
        returning id
        """,
        row -> row.uuid("id"),
        Ids.next(),
        note.plate().shown(),
        note.plate().key(),
        state,
        note.vin(),
        note.vehicleId(),
        note.make(),
        note.model(),
        note.year(),
        note.trim(),
        note.engine(),
        Caller.find().map(StaffPrincipal::id).orElse(null));
  }

  /**
   * The vehicles of a customer, the last one first.
   *
   * @param most how many at most
   */
  public List<LastVehicle> ofCustomer(UUID customer, int most) {
    return sql.list(
        """
        select * from (
          select distinct on (vehicle_id) vehicle_id, make, model, year::int as year, engine,
                 coalesce(plate, '') as plate, max(noted_at) over (partition by vehicle_id) as last_at
            from catalog_customer_vehicle
           where customer_id = ? and vehicle_id is not null
           order by vehicle_id, plate_key is null, noted_at desc) v
         order by last_at desc, vehicle_id
         limit ?
        """,
        row ->
            new LastVehicle(
                row.uuid("vehicle_id"),
                row.text("make"),
                row.text("model"),
                row.findInteger("year").orElse(null),
                row.text("engine"),
                row.text("plate"),
                row.instant("last_at")),
        customer,
        most);
  }

  /** Notes that parts were looked for or sold for a customer's vehicle, and keeps the last few. */
  UUID putOfCustomer(UUID customer, VehicleView vehicle) {
    UUID id =
        sql.required(
            """
            insert into catalog_customer_vehicle
              (id, customer_id, vehicle_id, make, model, year, engine, noted_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?)
            on conflict (customer_id, vehicle_id) where plate_key is null do update
              set noted_at = excluded.noted_at, noted_by = excluded.noted_by
            returning id
            """,
            row -> row.uuid("id"),
            Ids.next(),
            customer,
            vehicle.vehicleId(),
            vehicle.make(),
            vehicle.model(),
            vehicle.year(),
            vehicle.engine(),
            Caller.find().map(StaffPrincipal::id).orElse(null));
    sql.update(
        """
        delete from catalog_customer_vehicle
         where customer_id = ? and plate_key is null
           and id not in (select id from catalog_customer_vehicle
                           where customer_id = ? and plate_key is null
                           order by noted_at desc limit ?)
        """,
        customer,
        customer,
        MOST_OF_CUSTOMER);
    return id;
  }

  /** Notes that a customer came with a vehicle that bears this plate. */
  UUID putOfCustomer(UUID customer, VehicleView vehicle, Plate plate, String state) {
    return sql.required(
        """
        insert into catalog_customer_vehicle as known
          (id, customer_id, plate, plate_key, state, vehicle_id, make, model, year, engine,
           noted_at, noted_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?)
        on conflict (plate_key) do update
          set customer_id = excluded.customer_id, plate = excluded.plate, state = excluded.state,
              vin = case when known.vehicle_id = excluded.vehicle_id then known.vin else '' end,
              trim = case when known.vehicle_id = excluded.vehicle_id then known.trim else '' end,
              vehicle_id = excluded.vehicle_id, make = excluded.make, model = excluded.model,
              year = excluded.year, engine = excluded.engine,
              noted_at = excluded.noted_at, noted_by = excluded.noted_by
        returning id
        """,
        row -> row.uuid("id"),
        Ids.next(),
        customer,
        plate.shown(),
        plate.key(),
        state,
        vehicle.vehicleId(),
        vehicle.make(),
        vehicle.model(),
        vehicle.year(),
        vehicle.engine(),
        Caller.find().map(StaffPrincipal::id).orElse(null));
  }

  /** Forgets a vehicle of a customer, its plates too; whether it was known. */
  boolean removeOfCustomer(UUID customer, UUID vehicle) {
    return sql.update(
            "delete from catalog_customer_vehicle where customer_id = ? and vehicle_id = ?",
            customer,
            vehicle)
        > 0;
  }

  /** Forgets the plate; whether it was known. */
  boolean remove(Plate plate) {
    return sql.update("delete from catalog_customer_vehicle where plate_key = ?", plate.key()) > 0;
  }

  private static PlateVehicle vehicle(Row row) {
    return new PlateVehicle(
        row.text("vin"),
        row.findUuid("vehicle_id").orElse(null),
        row.text("make"),
        row.text("model"),
        row.findInteger("year").orElse(null),
        row.text("trim"),
        row.text("engine"),
        NAME,
        row.instant("noted_at"),
        CONFIDENCE);
  }
}
