package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;

/** Merges the other numbers of parts. */
final class MergeNumbers {

  private final MergeWork work;

  MergeNumbers(MergeWork work) {
    this.work = work;
  }

  void merge() {
    if (work.isEmpty(StagingTable.NUMBER)) {
      return;
    }
    work.refuseUnknown(StagingTable.NUMBER, RowKind.NUMBERS);
    long all =
        work.table(
            "merge_number",
            """
            select distinct on (p.id, s.kind, s.number_key)
                   p.id as part_id, s.kind, s.number_key, s.number, s.withdrawn
              from import_number s
              join part p on p.brand_id = s.brand_id and p.number_key = s.part_key
             order by p.id, s.kind, s.number_key, s.source, s.rec
            """);
    String same = "n.part_id = m.part_id and n.kind = m.kind and n.number_key = m.number_key";
    long removed =
        work.touched(
            "delete from part_number n using merge_number m where m.withdrawn and " + same, "n");
    long changed =
        work.touched(
            "update part_number n set number = m.number from merge_number m"
                + " where not m.withdrawn and n.number <> m.number and "
                + same,
            "n");
    long added =
        work.touched(
            "insert into part_number as n (part_id, kind, number, number_key)"
                + " select part_id, kind, number, number_key from merge_number m"
                + " where not withdrawn and not exists (select from part_number n where "
                + same
                + ")",
            "n");
    work.count(RowKind.NUMBERS, added, changed, all - added - changed - removed, removed);
  }
}
