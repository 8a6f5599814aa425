package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;

/** Merges what is in the box of a kit. */
final class MergeKits {

  private final MergeWork work;

  MergeKits(MergeWork work) {
    this.work = work;
  }

  void merge() {
    if (work.isEmpty(StagingTable.KIT)) {
      return;
    }
    work.refuseUnknown(StagingTable.KIT, RowKind.KITS);
    work.refuseOthers(StagingTable.KIT, RowKind.KITS);
    long all =
        work.table(
            "merge_kit",
            """
            select distinct on (p.id, o.id)
                   p.id as kit_part_id, o.id as part_id, s.quantity, s.withdrawn
              from import_kit s
              join part p on p.brand_id = s.brand_id and p.number_key = s.part_key
              join part o on o.brand_id = s.other_brand_id and o.number_key = s.other_key
             order by p.id, o.id, s.source, s.rec
            """);
    String same = "k.kit_part_id = m.kit_part_id and k.part_id = m.part_id";
    long removed =
        work.touched(
            "delete from part_kit_component k using merge_kit m where m.withdrawn and " + same,
            "k");
    long changed =
        work.touched(
            "update part_kit_component k set quantity = m.quantity from merge_kit m"
                + " where not m.withdrawn and k.quantity <> m.quantity and "
                + same,
            "k");
    long added =
        work.touched(
            "insert into part_kit_component as k (kit_part_id, part_id, quantity)"
                + " select kit_part_id, part_id, quantity from merge_kit m"
                + " where not withdrawn and not exists (select from part_kit_component k where "
                + same
                + ")",
            "k");
    work.count(RowKind.KITS, added, changed, all - added - changed - removed, removed);
  }
}
