package mx.nexus.catalog.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import mx.nexus.catalog.search.PartSearch.Wanted;

/**
 * Looks among some parts of the catalogue, such as those that a shop has: the best of a million
 * need not be any of these.
 */
public interface PartsAmong {

  /**
   * The best matches of a set.
   *
   * @param answersOnly whether looser readings of the question are left out even where the set has
   *     no answer; the whole catalogue has one then
   */
  List<Found.Hit> search(Question question, Wanted wanted, PartSet among, boolean answersOnly);

  /**
   * Which of these parts are wanted. Parts that fit every vehicle fit the wanted one.
   *
   * @param among where they are looked for first; others are found too, and slower
   */
  Set<Integer> wanted(Collection<Integer> partIds, Wanted wanted, PartSet among);
}
