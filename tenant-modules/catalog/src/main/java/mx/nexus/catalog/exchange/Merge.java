package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * Brings the staged rows into the catalogue's tables within the open transaction of a session:
 * everything by statements on whole sets, nothing by rows. Whoever began the transaction decides by
 * the report whether it is committed; until then no reader sees anything of it.
 */
final class Merge {

  /** Groups whose parts are connected over more steps than this are not meant. */
  private static final int LONGEST_CHAIN = 64;

  private final Connection session;
  private final Map<RowKind, Counts> counts = new EnumMap<>(RowKind.class);

  Merge(Connection session) {
    this.session = session;
  }

  /**
   * Merges.
   *
   * @param refusedBefore records that were refused when they were read
   */
  ImportReport run(long refusedBefore) {
    begin();
    parts();
    numbers();
    attributes();
    fitment();
    kits();
    interchange();
    supersession();
    update("insert into catalogue_change (part_id) select distinct part_id from merge_touched");
    long refused =
        refusedBefore
            + number("select count(*) from (select distinct source, rec from merge_refused) r");
    return new ImportReport(counts, refused);
  }

  private void begin() {
    update("drop table if exists merge_refused, merge_touched, merge_refitted");
    update(
        """
        create temp table merge_refused (source smallint, rec bigint, line bigint, kind text,
                                         field text, reason text, value text)
        """);
    update("create temp table merge_touched (part_id integer)");
    update("create temp table merge_refitted (part_id integer)");
  }

  private void parts() {
    if (isEmpty(StagingTable.PART)) {
      return;
    }
    update(
        """
        with seen as (
          select ctid as at,
                 row_number() over same as n,
                 first_value(line) over same as first
            from import_part
          window same as (partition by brand_id, number_key order by source, rec)
        ),
        gone as (
          delete from import_part s using seen
           where s.ctid = seen.at and seen.n > 1
          returning s.source, s.rec, s.line, seen.first, s.number
        )
        insert into merge_refused
        select source, rec, line, 'parts', 'number',
               'this part stands already in line ' || first, number
          from gone
        """);
    update(
        """
        with gone as (
          delete from import_part s
           where (withdrawn or type_id is null or name is null)
             and not exists (select from part p
                              where p.brand_id = s.brand_id and p.number_key = s.number_key)
          returning *
        )
        insert into merge_refused
        select source, rec, line, 'parts',
               case when withdrawn then 'number' when type_id is null then 'type' else 'name' end,
               case when withdrawn then 'there is no such part' else 'a new part needs it' end,
               number
          from gone
        """);
    update(
        """
        insert into part_brand (id, code, name)
        select id, code, name from import_brand b
         where exists (select from import_part s where s.brand_id = b.id)
           and not exists (select from part_brand o where o.id = b.id)
        """);
    long known =
        number(
            """
            select count(*) from import_part s join part p using (brand_id, number_key)
            """);
    long changed =
        update(
            """
            with changed as (
              update part p
                 set number = s.number,
                     type_id = coalesce(s.type_id, p.type_id),
                     position_id = coalesce(s.position_id, p.position_id),
                     name = coalesce(s.name, p.name),
                     unit = coalesce(s.unit, p.unit),
                     popularity = coalesce(s.popularity, p.popularity),
                     list_price = coalesce(s.list_price, p.list_price),
                     state = coalesce(s.state, p.state)
                from import_part s
               where p.brand_id = s.brand_id and p.number_key = s.number_key and not s.withdrawn
                 and (p.number <> s.number
                      or p.type_id <> s.type_id
                      or p.position_id <> s.position_id
                      or p.name <> s.name
                      or p.unit <> s.unit
                      or p.popularity <> s.popularity
                      or p.list_price is distinct from coalesce(s.list_price, p.list_price)
                      or p.state <> s.state)
              returning p.id
            )
            insert into merge_touched select id from changed
            """);
    long removed =
        update(
            """
            with gone as (
              update part p set state = 'discontinued'
                from import_part s
               where p.brand_id = s.brand_id and p.number_key = s.number_key
                 and s.withdrawn and p.state <> 'discontinued'
              returning p.id
            )
            insert into merge_touched select id from gone
            """);
    long added =
        update(
            """
            with fresh as (
              select s.*, k.id as known
                from import_part s
                left join import_known k using (brand_id, number_key)
               where not exists (select from part p
                                  where p.brand_id = s.brand_id and p.number_key = s.number_key)
            ),
            made as (
              insert into part (id, brand_id, type_id, position_id, number, number_key, name, unit,
                                popularity, list_price, state)
              select coalesce(known,
                              (select greatest((select coalesce(max(id), 0) from part),
                                               (select coalesce(max(id), 0) from import_known)))
                              + row_number() over (partition by known is null
                                                   order by source, rec)),
                     brand_id, type_id, coalesce(position_id, 0), number, number_key, name,
                     coalesce(unit, 'pza'), coalesce(popularity, 0), list_price,
                     coalesce(state, 'active')
                from fresh
              returning id
            )
            insert into merge_touched select id from made
            """);
    count(RowKind.PARTS, added, changed, known - changed - removed, removed);
    update("analyze part");
  }

  private void numbers() {
    if (isEmpty(StagingTable.NUMBER)) {
      return;
    }
    refuseUnknown(StagingTable.NUMBER, RowKind.NUMBERS);
    long all =
        table(
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
        touched(
            "delete from part_number n using merge_number m where m.withdrawn and " + same, "n");
    long changed =
        touched(
            "update part_number n set number = m.number from merge_number m"
                + " where not m.withdrawn and n.number <> m.number and "
                + same,
            "n");
    long added =
        touched(
            "insert into part_number as n (part_id, kind, number, number_key)"
                + " select part_id, kind, number, number_key from merge_number m"
                + " where not withdrawn and not exists (select from part_number n where "
                + same
                + ")",
            "n");
    count(RowKind.NUMBERS, added, changed, all - added - changed - removed, removed);
  }

  private void attributes() {
    if (isEmpty(StagingTable.ATTRIBUTE)) {
      return;
    }
    refuseUnknown(StagingTable.ATTRIBUTE, RowKind.ATTRIBUTES);
    table(
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
    update(
        """
        insert into merge_refused
        select source, rec, line, 'attributes', 'value',
               'another value than in line ' || first, code || ' ' || value
          from merge_attribute where n > 1 and not again
        """);
    update("delete from merge_attribute where n > 1");
    long all = number("select count(*) from merge_attribute");
    String same = "a.part_id = m.part_id and a.code = m.code";
    long removed =
        touched(
            "delete from part_attribute a using merge_attribute m where m.withdrawn and " + same,
            "a");
    long changed =
        touched(
            "update part_attribute a set value = m.value, unit = m.unit from merge_attribute m"
                + " where not m.withdrawn and (a.value, a.unit) <> (m.value, m.unit) and "
                + same,
            "a");
    long added =
        touched(
            "insert into part_attribute as a (part_id, code, value, unit)"
                + " select part_id, code, value, unit from merge_attribute m"
                + " where not withdrawn and not exists (select from part_attribute a where "
                + same
                + ")",
            "a");
    count(RowKind.ATTRIBUTES, added, changed, all - added - changed - removed, removed);
  }

  private void fitment() {
    if (isEmpty(StagingTable.FITMENT)) {
      return;
    }
    refuseUnknown(StagingTable.FITMENT, RowKind.FITMENT);
    update(
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
    table(
        "merge_fitment",
        """
        select s.source, s.rec, s.line, s.withdrawn, p.id as part_id, s.vehicle_id, s.position_id,
               s.quantity, s.notes, s.qualifiers
          from import_fitment s
          join part p on p.brand_id = s.brand_id and p.number_key = s.part_key
        """);
    refuseOverlaps();
    long all = number("select count(*) from merge_fitment");
    String same =
        "v.part_id = m.part_id and v.vehicle_id = m.vehicle_id and v.position_id = m.position_id";
    long removed =
        refitted("delete from vehicle_parts v using merge_fitment m where m.withdrawn and " + same);
    long changed =
        refitted(
            "update vehicle_parts v set quantity = m.quantity, notes = m.notes,"
                + " qualifiers = m.qualifiers from merge_fitment m where not m.withdrawn"
                + " and (v.quantity, v.notes, v.qualifiers) is distinct from"
                + " (m.quantity, m.notes, m.qualifiers) and "
                + same);
    long added =
        refitted(
            "insert into vehicle_parts as v"
                + " (part_id, vehicle_id, position_id, quantity, notes, qualifiers)"
                + " select part_id, vehicle_id, position_id, quantity, notes, qualifiers"
                + " from merge_fitment m"
                + " where not withdrawn and not exists (select from vehicle_parts v where "
                + same
                + ")");
    count(RowKind.FITMENT, added, changed, all - added - changed - removed, removed);
  }

  /** Two applications of a part to the same vehicle at the same place contradict each other. */
  private void refuseOverlaps() {
    table(
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
    update(
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
    update(
        """
        delete from merge_fitment f using merge_overlap o
         where f.source = o.source and f.rec = o.rec
        """);
  }

  private void kits() {
    if (isEmpty(StagingTable.KIT)) {
      return;
    }
    refuseUnknown(StagingTable.KIT, RowKind.KITS);
    refuseOthers(StagingTable.KIT, RowKind.KITS);
    long all =
        table(
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
        touched(
            "delete from part_kit_component k using merge_kit m where m.withdrawn and " + same,
            "k");
    long changed =
        touched(
            "update part_kit_component k set quantity = m.quantity from merge_kit m"
                + " where not m.withdrawn and k.quantity <> m.quantity and "
                + same,
            "k");
    long added =
        touched(
            "insert into part_kit_component as k (kit_part_id, part_id, quantity)"
                + " select kit_part_id, part_id, quantity from merge_kit m"
                + " where not withdrawn and not exists (select from part_kit_component k where "
                + same
                + ")",
            "k");
    count(RowKind.KITS, added, changed, all - added - changed - removed, removed);
  }

  private void interchange() {
    if (isEmpty(StagingTable.INTERCHANGE)) {
      return;
    }
    refuseUnknown(StagingTable.INTERCHANGE, RowKind.INTERCHANGE);
    refuseOthers(StagingTable.INTERCHANGE, RowKind.INTERCHANGE);
    long all =
        table(
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
    table("merge_apart", "select b from merge_pair m where withdrawn and" + together);
    long removed =
        touched(
            "delete from part_interchange i using merge_pair m"
                + " where m.withdrawn and i.part_id = m.b and exists (select"
                + " from part_interchange j where j.part_id = m.a and j.group_id = i.group_id)",
            "i");
    update(
        """
        delete from part_interchange i
         where exists (select from merge_pair m where m.withdrawn and m.a = i.part_id)
           and not exists (select from part_interchange o
                            where o.group_id = i.group_id and o.part_id <> i.part_id)
        """);
    long added =
        table(
            "merge_new_pair",
            "select a, b from merge_pair m where not withdrawn and not" + together);
    if (added > 0) {
      join();
    }
    count(RowKind.INTERCHANGE, added, 0, all - added - removed, removed);
  }

  /** Parts that take each other's place become one group with those that they had before. */
  private void join() {
    table(
        "merge_member",
        """
        select distinct i.group_id, i.part_id
          from merge_new_pair n
          join part_interchange g on g.part_id in (n.a, n.b)
          join part_interchange i on i.group_id = g.group_id
        """);
    table(
        "merge_link",
        """
        with one_way as (
          select a as x, b as y from merge_new_pair
          union
          select part_id, min(part_id) over (partition by group_id) from merge_member
        )
        select x, y from one_way union select y, x from one_way
        """);
    table(
        "merge_label", "select x as part_id, min(least(x, y)) as label from merge_link group by x");
    update("create index on merge_label (part_id)");
    int steps = 0;
    while (update(
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
    table(
        "merge_group",
        """
        select label,
               coalesce(min(m.group_id),
                        (select coalesce(max(group_id), 0) from part_interchange)
                        + row_number() over (order by label))::integer as group_id
          from merge_label l left join merge_member m using (part_id)
         group by label
        """);
    update(
        """
        delete from part_interchange i using merge_member m
         where i.group_id = m.group_id and i.part_id = m.part_id
        """);
    touched(
        "insert into part_interchange as i (group_id, part_id)"
            + " select g.group_id, l.part_id from merge_label l join merge_group g using (label)",
        "i");
  }

  private void supersession() {
    if (isEmpty(StagingTable.SUPERSESSION)) {
      return;
    }
    refuseUnknown(StagingTable.SUPERSESSION, RowKind.SUPERSESSION);
    refuseOthers(StagingTable.SUPERSESSION, RowKind.SUPERSESSION);
    table(
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
    update(
        """
        insert into merge_refused
        select source, rec, line, 'supersession', 'new_number',
               'another successor than in line ' || first, number
          from merge_super where n > 1 and not again
        """);
    update("delete from merge_super where n > 1");
    refuseCircles();
    long all = number("select count(*) from merge_super");
    String same = "s.old_part_id = m.old_part_id";
    long removed =
        update(
            """
            with gone as (
              delete from part_supersession s using merge_super m
               where m.withdrawn and s.old_part_id = m.old_part_id
                 and s.new_part_id = m.new_part_id
              returning s.old_part_id
            )
            insert into merge_touched select old_part_id from gone
            """);
    touched(
        """
        update part p set state = 'active' from merge_super m
         where m.withdrawn and p.id = m.old_part_id and p.state = 'superseded'
        """,
        "p");
    long changed =
        update(
            "update part_supersession s set new_part_id = m.new_part_id,"
                + " since = coalesce(m.since, s.since) from merge_super m"
                + " where not m.withdrawn and (s.new_part_id, s.since) is distinct from"
                + " (m.new_part_id, coalesce(m.since, s.since)) and "
                + same);
    long added =
        update(
            "insert into part_supersession (old_part_id, new_part_id, since)"
                + " select old_part_id, new_part_id, since from merge_super m"
                + " where not withdrawn and not exists (select from part_supersession s where "
                + same
                + ")");
    touched(
        """
        update part p set state = 'superseded' from merge_super m
         where not m.withdrawn and p.id = m.old_part_id and p.state <> 'superseded'
        """,
        "p");
    touched(
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
    count(RowKind.SUPERSESSION, added, changed, all - added - changed - removed, removed);
  }

  /** A part cannot be replaced, over however many steps, by itself. */
  private void refuseCircles() {
    table(
        "merge_chain",
        """
        select old_part_id, new_part_id from merge_super where not withdrawn
        union all
        select old_part_id, new_part_id from part_supersession s
         where not exists (select from merge_super m where m.old_part_id = s.old_part_id)
        """);
    update("create index on merge_chain (old_part_id)");
    update(
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

  /** Rows about a part that is neither in the catalogue nor in the files. */
  private void refuseUnknown(StagingTable table, RowKind kind) {
    update(
        """
        with gone as (
          delete from %s s
           where not exists (select from part p
                              where p.brand_id = s.brand_id and p.number_key = s.part_key)
          returning source, rec, line, part_key
        )
        insert into merge_refused
        select distinct source, rec, line, '%s', 'number', 'there is no such part', part_key
          from gone
        """
            .formatted(table.table(), kind.word()));
  }

  /** Rows whose other part does not exist, or is the part itself. */
  private void refuseOthers(StagingTable table, RowKind kind) {
    update(
        """
        with gone as (
          delete from %s s
           where (s.brand_id, s.part_key) = (s.other_brand_id, s.other_key)
              or not exists (select from part p
                              where p.brand_id = s.other_brand_id and p.number_key = s.other_key)
          returning source, rec, line, other_key,
                    (brand_id, part_key) = (other_brand_id, other_key) as itself
        )
        insert into merge_refused
        select distinct source, rec, line, '%s', 'other_number',
               case when itself then 'the part itself' else 'there is no such part' end, other_key
          from gone
        """
            .formatted(table.table(), kind.word()));
  }

  private long touched(String change, String alias) {
    String part =
        alias.equals("p") ? "p.id" : alias.equals("k") ? "k.kit_part_id" : alias + ".part_id";
    return update(
        "with changed as (%s returning %s as part_id) insert into merge_touched select part_id from changed"
            .formatted(change, part));
  }

  private long refitted(String change) {
    long rows =
        update(
            "with changed as (%s returning v.part_id) insert into merge_refitted select part_id from changed"
                .formatted(change));
    if (rows > 0) {
      update("insert into merge_touched select distinct part_id from merge_refitted");
    }
    return rows;
  }

  private void count(RowKind kind, long added, long changed, long unchanged, long removed) {
    counts.put(kind, new Counts(added, changed, unchanged, removed));
  }

  private boolean isEmpty(StagingTable table) {
    return number("select count(*) from (select from %s limit 1) s".formatted(table.table())) == 0;
  }

  /** Makes a table of this session only, and says how many rows it has. */
  private long table(String name, String query) {
    update("drop table if exists " + name);
    long rows = update("create temp table " + name + " as " + query);
    update("analyze " + name);
    return rows;
  }

  private long update(String sql) {
    try (Statement statement = session.createStatement()) {
      return statement.executeLargeUpdate(sql);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private long number(String sql) {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }
}
