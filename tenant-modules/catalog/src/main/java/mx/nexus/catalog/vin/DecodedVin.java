package mx.nexus.catalog.vin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What a VIN says about its vehicle; empty or null where nobody knows.
 *
 * @param source who says so
 * @param yearCertain whether position 10 can mean no other year
 */
public record DecodedVin(
    Source source,
    String manufacturer,
    String country,
    String vehicleType,
    String make,
    String model,
    @Nullable Integer year,
    boolean yearCertain,
    String series,
    String trim,
    String body,
    String driveType,
    String transmission,
    EngineFacts engine,
    Plant plant) {

  /** Where the vehicle was put together. */
  public record Plant(String code, String country, String state, String city, String company) {

    /** Nothing but the maker's code. */
    public static Plant coded(String code) {
      return new Plant(code, "", "", "", "");
    }
  }

  /** Who knows. */
  public enum Source {
    /** NHTSA's data in the shared catalogue. */
    OFFLINE,
    /** Our own list of vehicles that were not sold in the USA. */
    MEXICAN,
    /** NHTSA's service. */
    NHTSA,
    /** Only the rules of the number itself. */
    RULES
  }

  /** What somebody says who did not read the number: a register, a customer. */
  public static DecodedVin told(
      String make, String model, @Nullable Integer year, EngineFacts engine) {
    return new DecodedVin(
        Source.RULES,
        "",
        "",
        "",
        make,
        model,
        year,
        year != null,
        "",
        "",
        "",
        "",
        "",
        engine,
        Plant.coded(""));
  }

  /** Whether the model is known. */
  @JsonIgnore
  public boolean hasModel() {
    return !model.isEmpty();
  }
}
