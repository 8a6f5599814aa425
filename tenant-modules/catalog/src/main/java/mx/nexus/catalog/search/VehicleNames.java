package mx.nexus.catalog.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/** From a vehicle's id to its model and make. */
public final class VehicleNames {

  private final Map<Integer, Integer> modelOfVehicle = new HashMap<>();
  private int[] makeOfModel = new int[256];

  /**
   * Ids with blanks between, as an index takes them.
   *
   * @param modelIds of the models
   * @param makeIds of their makes
   */
  public record Models(String modelIds, String makeIds) {}

  /** Notes a vehicle. */
  public void add(int vehicleId, int modelId, int makeId) {
    modelOfVehicle.put(vehicleId, modelId);
    makeOfModel = grown(makeOfModel, modelId);
    makeOfModel[modelId] = makeId;
  }

  /** Models and makes of vehicles given with blanks between. */
  public Models modelsOf(String vehicleIds) {
    BitSet models = new BitSet();
    BitSet makes = new BitSet();
    StringTokenizer ids = new StringTokenizer(vehicleIds, " ");
    while (ids.hasMoreTokens()) {
      int model = modelOfVehicle.getOrDefault(Integer.valueOf(ids.nextToken()), 0);
      if (model > 0) {
        models.set(model);
        makes.set(makeOfModel[model]);
      }
    }
    return new Models(joined(models), joined(makes));
  }

  private static String joined(BitSet ids) {
    StringBuilder text = new StringBuilder();
    for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
      text.append(id).append(' ');
    }
    return text.toString().strip();
  }

  private static int[] grown(int[] values, int index) {
    return index < values.length
        ? values
        : Arrays.copyOf(values, Math.max(index + 1, values.length * 2));
  }
}
