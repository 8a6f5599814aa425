package mx.nexus.catalog.vin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What NHTSA's service said of one VIN.
 *
 * @param errors its codes: 0 clean, 1 check digit, 7 maker unknown, 8 no detailed data, …
 * @param suggested the VIN it thinks was meant; empty when it has no idea
 */
public record NhtsaAnswer(
    String vin, List<String> errors, String errorText, String suggested, DecodedVin decoded) {

  private static final String CLEAN = "0";

  public NhtsaAnswer {
    errors = List.copyOf(errors);
  }

  /** Reads one of the service's results: a flat object of texts, where empty means unknown. */
  static NhtsaAnswer of(JsonNode result) {
    String vin = text(result, "VIN");
    List<String> errors =
        Arrays.stream(text(result, "ErrorCode").split(","))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList();
    return new NhtsaAnswer(
        vin, errors, text(result, "ErrorText"), text(result, "SuggestedVIN"), decoded(result, vin));
  }

  /** Whether the service had nothing to object to. */
  public boolean clean() {
    return errors.equals(List.of(CLEAN));
  }

  private static DecodedVin decoded(JsonNode result, String vin) {
    return new DecodedVin(
        DecodedVin.Source.NHTSA,
        text(result, "Manufacturer"),
        text(result, "PlantCountry"),
        text(result, "VehicleType"),
        text(result, "Make"),
        text(result, "Model"),
        Numbers.whole(text(result, "ModelYear")).orElse(null),
        true,
        text(result, "Series"),
        text(result, "Trim"),
        text(result, "BodyClass"),
        text(result, "DriveType"),
        text(result, "TransmissionStyle"),
        new EngineFacts(
            Numbers.decimal(text(result, "DisplacementL")).orElse(null),
            Numbers.whole(text(result, "EngineCylinders")).orElse(null),
            text(result, "EngineConfiguration"),
            text(result, "FuelTypePrimary"),
            text(result, "EngineModel")),
        new DecodedVin.Plant(
            vin.length() == Vin.LENGTH ? vin.substring(10, 11) : "",
            text(result, "PlantCountry"),
            text(result, "PlantState"),
            text(result, "PlantCity"),
            text(result, "PlantCompanyName")));
  }

  private static String text(JsonNode result, String field) {
    return Optional.of(result.path(field))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .filter(text -> !text.equals("null"))
        .map(String::strip)
        .orElse("");
  }
}
