package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;

/** Merges attributes of parts. */
final class MergeAttributes {

  private final MergeWork work;

  MergeAttributes(MergeWork work) {
    this.work = work;
  }

  void merge() {
    if (work.isEmpty(StagingTable.ATTRIBUTE)) {
      return;
    }
    work.refuseUnknown(StagingTable.ATTRIBUTE, RowKind.ATTRIBUTES);
    work.table(
        "merge_attribute",
        """
        select s.source, s.rec, s.line, s.withdrawn, p.id as part_id, s.code, s.value, s.unit,
               row_number() over same as n,
               (s.value, s.unit) = (first_value(s.value) over same, first_value(s.unit) over same)
                 as again,
               first_value(s.line) over same as first
          from import_attribute s
          join part p on p.brand_id = s.brand_id and p.number_key = s.part_key
        window same as (partition by p.id, s.code order by s.source, s.rec)
        """);
    work.update(
        """
        insert into merge_refused
        select source, rec, line, 'attributes', 'value',
               'another value than in line ' || first, code || ' ' || value
          from merge_attribute where n > 1 and not again
        """);
    work.update("delete from merge_attribute where n > 1");
    long all = work.number("select count(*) from merge_attribute");
    String same = "a.part_id = m.part_id and a.code = m.code";
    long removed =
        work.touched(
            "delete from part_attribute a using merge_attribute m where m.withdrawn and " + same,
            "a");
    long changed =
        work.touched(
            "update part_attribute a set value = m.value, unit = m.unit from merge_attribute m"
                + " where not m.withdrawn and (a.value, a.unit) <> (m.value, m.unit) and "
                + same,
            "a");
    long added =
        work.touched(
            "insert into part_attribute as a (part_id, code, value, unit)"
                + " select part_id, code, value, unit from merge_attribute m"
                + " where not withdrawn and not exists (select from part_attribute a where "
                + same
                + ")",
            "a");
    work.count(RowKind.ATTRIBUTES, added, changed, all - added - changed - removed, removed);
  }
}
