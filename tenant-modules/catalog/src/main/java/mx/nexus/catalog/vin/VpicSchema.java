package mx.nexus.catalog.vin;

import java.util.List;

/** NHTSA's reading of the numbers of some maker and years: keys and what they stand for. */
record VpicSchema(int id, List<Entry> entries) {

  VpicSchema {
    entries = List.copyOf(entries);
  }

  /**
   * One statement.
   *
   * @param make of a model, empty otherwise
   */
  record Entry(VpicElement element, KeyPattern vds, KeyPattern vis, String value, String make) {

    boolean matches(Vin vin) {
      return vds.matches(vin.descriptor()) && vis.matches(vin.identifier());
    }

    int fixed() {
      return vds.fixed() + vis.fixed();
    }
  }
}
