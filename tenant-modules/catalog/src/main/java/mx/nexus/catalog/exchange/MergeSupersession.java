package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;

/** Merges which part came after which. */
final class MergeSupersession {

  private final MergeWork work;

  MergeSupersession(MergeWork work) {
    this.work = work;
  }

  void merge() {
    if (work.isEmpty(StagingTable.SUPERSESSION)) {
      return;
    }
    work.refuseUnknown(StagingTable.SUPERSESSION, RowKind.SUPERSESSION);
    work.refuseOthers(StagingTable.SUPERSESSION, RowKind.SUPERSESSION);
    work.table(
        "merge_super",
        """
        select s.source, s.rec, s.line, s.withdrawn, p.id as old_part_id, o.id as new_part_id,
               s.since, p.number,
               row_number() over same as n,
               o.id = first_value(o.id) over same as again,
               first_value(s.line) over same as first
          from import_supersession s
          join part p on p.brand_id = s.brand_id and p.number_key = s.part_key
          join part o on o.brand_id = s.other_brand_id and o.number_key = s.other_key
        window same as (partition by p.id order by s.source, s.rec)
        """);
    work.update(
        """
        insert into merge_refused
        select source, rec, line, 'supersession', 'new_number',
               'another successor than in line ' || first, number
          from merge_super where n > 1 and not again
        """);
    work.update("delete from merge_super where n > 1");
    refuseCircles();
    long all = work.number("select count(*) from merge_super");
    String same = "s.old_part_id = m.old_part_id";
    long removed =
        work.update(
            """
            with gone as (
              delete from part_supersession s using merge_super m
               where m.withdrawn and s.old_part_id = m.old_part_id
                 and s.new_part_id = m.new_part_id
              returning s.old_part_id
            )
            insert into merge_touched select old_part_id from gone
            """);
    work.touched(
        """
        update part p set state = 'active' from merge_super m
         where m.withdrawn and p.id = m.old_part_id and p.state = 'superseded'
        """,
        "p");
    long changed =
        work.update(
            "update part_supersession s set new_part_id = m.new_part_id,"
                + " since = coalesce(m.since, s.since) from merge_super m"
                + " where not m.withdrawn and (s.new_part_id, s.since) is distinct from"
                + " (m.new_part_id, coalesce(m.since, s.since)) and "
                + same);
    long added =
        work.update(
            "insert into part_supersession (old_part_id, new_part_id, since)"
                + " select old_part_id, new_part_id, since from merge_super m"
                + " where not withdrawn and not exists (select from part_supersession s where "
                + same
                + ")");
    work.touched(
        """
        update part p set state = 'superseded' from merge_super m
         where not m.withdrawn and p.id = m.old_part_id and p.state <> 'superseded'
        """,
        "p");
    work.touched(
        """
        insert into part_number as n (part_id, kind, number, number_key)
        select distinct on (m.new_part_id, o.number_key)
               m.new_part_id, 'superseded', o.number, o.number_key
          from merge_super m join part o on o.id = m.old_part_id
         where not m.withdrawn
           and not exists (select from part_number n
                            where n.part_id = m.new_part_id and n.kind = 'superseded'
                              and n.number_key = o.number_key)
        """,
        "n");
    work.count(RowKind.SUPERSESSION, added, changed, all - added - changed - removed, removed);
  }

  /** A part cannot be replaced, over however many steps, by itself. */
  private void refuseCircles() {
    work.table(
        "merge_chain",
        """
        select old_part_id, new_part_id from merge_super where not withdrawn
        union all
        select old_part_id, new_part_id from part_supersession s
         where not exists (select from merge_super m where m.old_part_id = s.old_part_id)
        """);
    work.update("create index on merge_chain (old_part_id)");
    work.update(
        """
        with recursive walk as (
          select old_part_id as start, new_part_id as at, 1 as steps
            from merge_super where not withdrawn
          union all
          select w.start, c.new_part_id, w.steps + 1
            from walk w join merge_chain c on c.old_part_id = w.at
           where w.at <> w.start and w.steps < 100
        ),
        gone as (
          delete from merge_super m using (select distinct start from walk where at = start) w
           where m.old_part_id = w.start
          returning m.source, m.rec, m.line, m.number
        )
        insert into merge_refused
        select source, rec, line, 'supersession', 'new_number', 'the part would replace itself', number
          from gone
        """);
  }
}
