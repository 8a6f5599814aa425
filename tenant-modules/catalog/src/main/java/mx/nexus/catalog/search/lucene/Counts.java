package mx.nexus.catalog.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many of each of some small ids. */
final class Counts {

  private int[] counts = new int[64];

  void add(int id) {
    if (id >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(id + 1, counts.length * 2));
    }
    counts[id]++;
  }

  /** Those that there are any of. */
  Map<Integer, Integer> all() {
    Map<Integer, Integer> all = new HashMap<>();
    for (int id = 0; id < counts.length; id++) {
      if (counts[id] > 0) {
        all.put(id, counts[id]);
      }
    }
    return all;
  }
}
