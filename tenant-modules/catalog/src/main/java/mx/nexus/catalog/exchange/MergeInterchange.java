package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.platform.command.CommandFailed;

/** Merges which parts take each other's place. */
final class MergeInterchange {

  /** Groups whose parts are connected over more steps than this are not meant. */
  private static final int LONGEST_CHAIN = 64;

  private final MergeWork work;

  MergeInterchange(MergeWork work) {
    this.work = work;
  }

  void merge() {
    if (work.isEmpty(StagingTable.INTERCHANGE)) {
      return;
    }
    work.refuseUnknown(StagingTable.INTERCHANGE, RowKind.INTERCHANGE);
    work.refuseOthers(StagingTable.INTERCHANGE, RowKind.INTERCHANGE);
    long all =
        work.table(
            "merge_pair",
            """
            select distinct on (least(p.id, o.id), greatest(p.id, o.id))
                   p.id as a, o.id as b, s.withdrawn
              from import_interchange s
              join part p on p.brand_id = s.brand_id and p.number_key = s.part_key
              join part o on o.brand_id = s.other_brand_id and o.number_key = s.other_key
             order by least(p.id, o.id), greatest(p.id, o.id), s.source, s.rec
            """);
    String together =
        """
         exists (select from part_interchange i join part_interchange j on j.group_id = i.group_id
                  where i.part_id = m.a and j.part_id = m.b)
        """;
    work.table("merge_apart", "select b from merge_pair m where withdrawn and" + together);
    long removed =
        work.touched(
            "delete from part_interchange i using merge_pair m"
                + " where m.withdrawn and i.part_id = m.b and exists (select"
                + " from part_interchange j where j.part_id = m.a and j.group_id = i.group_id)",
            "i");
    work.update(
        """
        delete from part_interchange i
         where exists (select from merge_pair m where m.withdrawn and m.a = i.part_id)
           and not exists (select from part_interchange o
                            where o.group_id = i.group_id and o.part_id <> i.part_id)
        """);
    long added =
        work.table(
            "merge_new_pair",
            "select a, b from merge_pair m where not withdrawn and not" + together);
    if (added > 0) {
      join();
    }
    work.count(RowKind.INTERCHANGE, added, 0, all - added - removed, removed);
  }

  /** Parts that take each other's place become one group with those that they had before. */
  private void join() {
    work.table(
        "merge_member",
        """
        select distinct i.group_id, i.part_id
          from merge_new_pair n
          join part_interchange g on g.part_id in (n.a, n.b)
          join part_interchange i on i.group_id = g.group_id
        """);
    work.table(
        "merge_link",
        """
        with one_way as (
          select a as x, b as y from merge_new_pair
          union
          select part_id, min(part_id) over (partition by group_id) from merge_member
        )
        select x, y from one_way union select y, x from one_way
        """);
    work.table(
        "merge_label", "select x as part_id, min(least(x, y)) as label from merge_link group by x");
    work.update("create index on merge_label (part_id)");
    int steps = 0;
    while (work.update(
            """
            update merge_label n set label = l.label
              from (select k.x, min(o.label) as label
                      from merge_link k join merge_label o on o.part_id = k.y
                     group by k.x) l
             where n.part_id = l.x and l.label < n.label
            """)
        > 0) {
      if (++steps > LONGEST_CHAIN) {
        throw new CommandFailed(
            "The interchange makes chains of more than %d parts".formatted(LONGEST_CHAIN));
      }
    }
    work.table(
        "merge_group",
        """
        select label,
               coalesce(min(m.group_id),
                        (select coalesce(max(group_id), 0) from part_interchange)
                        + row_number() over (order by label))::integer as group_id
          from merge_label l left join merge_member m using (part_id)
         group by label
        """);
    work.update(
        """
        delete from part_interchange i using merge_member m
         where i.group_id = m.group_id and i.part_id = m.part_id
        """);
    work.touched(
        "insert into part_interchange as i (group_id, part_id)"
            + " select g.group_id, l.part_id from merge_label l join merge_group g using (label)",
        "i");
  }
}
