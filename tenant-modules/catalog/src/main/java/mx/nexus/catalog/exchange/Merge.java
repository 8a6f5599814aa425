package mx.nexus.catalog.exchange;

import java.sql.Connection;

/**
 * Brings the staged rows into the catalogue's tables within the open transaction of a session:
 * everything by statements on whole sets, nothing by rows. Whoever began the transaction decides by
 * the report whether it is committed; until then no reader sees anything of it.
 */
final class Merge {

  private final MergeWork work;

  Merge(Connection session) {
    this.work = new MergeWork(session);
  }

  /**
   * Merges.
   *
   * @param refusedBefore records that were refused when they were read
   */
  ImportReport run(long refusedBefore) {
    work.begin();
    new MergeParts(work).merge();
    new MergeNumbers(work).merge();
    new MergeAttributes(work).merge();
    new MergeFitment(work).merge();
    new MergeKits(work).merge();
    new MergeInterchange(work).merge();
    new MergeSupersession(work).merge();
    work.update(
        "insert into catalogue_change (part_id) select distinct part_id from merge_touched");
    return work.report(refusedBefore);
  }
}
