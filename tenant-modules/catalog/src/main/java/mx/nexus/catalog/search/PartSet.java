package mx.nexus.catalog.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some parts of the catalogue, such as those that one shop has. Told apart by identity: what an
 * engine works out about a set it keeps as long as the set is in use.
 */
public final class PartSet {

  /** No part. */
  public static final PartSet NONE = new PartSet(IntStream.empty());

  private final int[] ids;

  /** Of these parts, in any order. */
  public PartSet(IntStream ids) {
    this.ids = ids.sorted().distinct().toArray();
  }

  public boolean isEmpty() {
    return ids.length == 0;
  }

  public int size() {
    return ids.length;
  }

  public boolean contains(int id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  /** Their ids, ascending. */
  public IntStream ids() {
    return Arrays.stream(ids);
  }
}
