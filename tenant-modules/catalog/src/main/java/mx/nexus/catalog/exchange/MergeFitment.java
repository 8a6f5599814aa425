package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;

/** Merges which vehicles parts fit. */
final class MergeFitment {

  private final MergeWork work;

  MergeFitment(MergeWork work) {
    this.work = work;
  }

  void merge() {
    if (work.isEmpty(StagingTable.FITMENT)) {
      return;
    }
    work.refuseUnknown(StagingTable.FITMENT, RowKind.FITMENT);
    work.update(
        """
        with gone as (
          delete from import_fitment s using part p, part_type t
           where p.brand_id = s.brand_id and p.number_key = s.part_key
             and s.type_id <> p.type_id and t.id = p.type_id
          returning s.source, s.rec, s.line, t.code, s.part_key
        )
        insert into merge_refused
        select distinct source, rec, line, 'fitment', 'type', 'the part is of type ' || code, part_key
          from gone
        """);
    work.table(
        "merge_fitment",
        """
        select s.source, s.rec, s.line, s.withdrawn, p.id as part_id, s.vehicle_id, s.position_id,
               s.quantity, s.notes, s.qualifiers
          from import_fitment s
          join part p on p.brand_id = s.brand_id and p.number_key = s.part_key
        """);
    refuseOverlaps();
    long all = work.number("select count(*) from merge_fitment");
    String same =
        "v.part_id = m.part_id and v.vehicle_id = m.vehicle_id and v.position_id = m.position_id";
    long removed =
        work.refitted(
            "delete from vehicle_parts v using merge_fitment m where m.withdrawn and " + same);
    long changed =
        work.refitted(
            "update vehicle_parts v set quantity = m.quantity, notes = m.notes,"
                + " qualifiers = m.qualifiers from merge_fitment m where not m.withdrawn"
                + " and (v.quantity, v.notes, v.qualifiers) is distinct from"
                + " (m.quantity, m.notes, m.qualifiers) and "
                + same);
    long added =
        work.refitted(
            "insert into vehicle_parts as v"
                + " (part_id, vehicle_id, position_id, quantity, notes, qualifiers)"
                + " select part_id, vehicle_id, position_id, quantity, notes, qualifiers"
                + " from merge_fitment m"
                + " where not withdrawn and not exists (select from vehicle_parts v where "
                + same
                + ")");
    work.count(RowKind.FITMENT, added, changed, all - added - changed - removed, removed);
  }

  /** Two applications of a part to the same vehicle at the same place contradict each other. */
  private void refuseOverlaps() {
    work.table(
        "merge_overlap",
        """
        select source, rec, min(line) as line, min(first) as first, min(vehicle_id) as vehicle_id,
               count(*) as rows, bool_and(again) as again, count(distinct (of_source, of_rec)) as others
          from (select source, rec, line, vehicle_id,
                       first_value(source) over same as of_source,
                       first_value(rec) over same as of_rec,
                       first_value(line) over same as first,
                       (quantity, notes, qualifiers) is not distinct from
                         (first_value(quantity) over same, first_value(notes) over same,
                          first_value(qualifiers) over same) as again
                  from merge_fitment
                 where not withdrawn
                window same as (partition by part_id, vehicle_id, position_id
                                order by source, rec)) f
         where (source, rec) <> (of_source, of_rec)
         group by source, rec
        """);
    work.update(
        """
        insert into merge_refused
        select o.source, o.rec, o.line, 'fitment', '',
               case when o.again and o.others = 1
                         and o.rows = (select count(*) from merge_fitment f
                                        where f.source = o.source and f.rec = o.rec)
                    then 'the same application as in line '
                    else 'overlaps the application in line ' end || o.first,
               k.name || ' ' || m.name || ' ' || v.year
          from merge_overlap o
          join vehicle v on v.id = o.vehicle_id
          join vehicle_model m on m.id = v.model_id
          join vehicle_make k on k.id = m.make_id
        """);
    work.update(
        """
        delete from merge_fitment f using merge_overlap o
         where f.source = o.source and f.rec = o.rec
        """);
  }
}
