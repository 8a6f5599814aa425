package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;

/** Merges parts, and the brands that come with them. */
final class MergeParts {

  private final MergeWork work;

  MergeParts(MergeWork work) {
    this.work = work;
  }

  void merge() {
    if (work.isEmpty(StagingTable.PART)) {
      return;
    }
    work.update(
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
    work.update(
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
    work.update(
        """
        insert into part_brand (id, code, name)
        select id, code, name from import_brand b
         where exists (select from import_part s where s.brand_id = b.id)
           and not exists (select from part_brand o where o.id = b.id)
        """);
    long known =
        work.number(
            """
            select count(*) from import_part s join part p using (brand_id, number_key)
            """);
    long changed =
        work.update(
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
        work.update(
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
        work.update(
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
    work.count(RowKind.PARTS, added, changed, known - changed - removed, removed);
    work.update("analyze part");
  }
}
