package mx.nexus.catalog.exchange;

import mx.nexus.catalog.exchange.format.RowKind;

/**
 * What is read for an export: parts above one id up to another, of one brand or of any. Columns are
 * called as the headings are.
 */
final class ExportQueries {

  private static final String OF =
      " p.id > ? and p.id <= ? and (?::integer = 0 or p.brand_id = ?::integer) ";

  private static final String PARTS =
      """
      select b.code as brand, p.number, t.code as type, nullif(o.code, 'any') as position, p.name,
             p.unit, p.list_price::text as price, p.popularity::text as popularity, p.state
        from part p
        join part_brand b on b.id = p.brand_id
        join part_type t on t.id = p.type_id
        join part_position o on o.id = p.position_id
       where %s
       order by p.id
      """;

  private static final String NUMBERS =
      """
      select b.code as brand, p.number, n.kind, n.number as other_number
        from part p
        join part_brand b on b.id = p.brand_id
        join part_number n on n.part_id = p.id
       where %s
       order by p.id, n.kind, n.number_key
      """;

  private static final String ATTRIBUTES =
      """
      select b.code as brand, p.number, a.code as attribute, a.value, a.unit
        from part p
        join part_brand b on b.id = p.brand_id
        join part_attribute a on a.part_id = p.id
       where %s
       order by p.id, a.code
      """;

  /** Years that follow each other are one row, as people write them. */
  private static final String FITMENT =
      """
      with runs as (
        select f.part_id, v.model_id, v.engine_id, f.position_id, f.quantity, f.notes,
               f.qualifiers, v.year,
               v.year - dense_rank() over (partition by f.part_id, v.model_id, v.engine_id,
                                             f.position_id, f.quantity, f.notes, f.qualifiers
                                           order by v.year) as run
          from part p
          join vehicle_parts f on f.part_id = p.id
          join vehicle v on v.id = f.vehicle_id
         where %s
      ),
      ranges as (
        select part_id, model_id, engine_id, position_id, quantity, notes, qualifiers,
               min(year) as year_from, max(year) as year_to
          from runs
         group by part_id, model_id, engine_id, position_id, quantity, notes, qualifiers, run
      )
      select b.code as brand, p.number, k.name as make, m.name as model,
             r.year_from::text as year_from, r.year_to::text as year_to, e.name as engine,
             nullif(o.code, 'any') as position, r.quantity::text as quantity, r.notes,
             r.qualifiers::text as qualifiers, t.code as type,
             k.id as make_id, m.id as model_id, e.id as engine_id, t.id as type_id,
             r.position_id::integer as position_id
        from ranges r
        join part p on p.id = r.part_id
        join part_brand b on b.id = p.brand_id
        join part_type t on t.id = p.type_id
        join vehicle_model m on m.id = r.model_id
        join vehicle_make k on k.id = m.make_id
        join vehicle_engine e on e.id = r.engine_id
        join part_position o on o.id = r.position_id
       order by r.part_id, k.name, m.name, r.year_from, e.id, r.position_id, r.notes
      """;

  /** Every part of a group with the first one: the group comes back when they are read. */
  private static final String INTERCHANGE =
      """
      select b.code as brand, p.number, ob.code as other_brand, o.number as other_number
        from part p
        join part_brand b on b.id = p.brand_id
        join part_interchange g on g.part_id = p.id
        join lateral (select min(f.part_id) as id
                        from part_interchange f where f.group_id = g.group_id) first
             on first.id < p.id
        join part o on o.id = first.id
        join part_brand ob on ob.id = o.brand_id
       where %s
       order by p.id, g.group_id
      """;

  private static final String SUPERSESSION =
      """
      select b.code as brand, p.number, ob.code as new_brand, o.number as new_number,
             s.since::text as since
        from part p
        join part_brand b on b.id = p.brand_id
        join part_supersession s on s.old_part_id = p.id
        join part o on o.id = s.new_part_id
        join part_brand ob on ob.id = o.brand_id
       where %s
       order by p.id
      """;

  private static final String KITS =
      """
      select b.code as brand, p.number, ob.code as component_brand, o.number as component_number,
             k.quantity::text as quantity
        from part p
        join part_brand b on b.id = p.brand_id
        join part_kit_component k on k.kit_part_id = p.id
        join part o on o.id = k.part_id
        join part_brand ob on ob.id = o.brand_id
       where %s
       order by p.id, o.id
      """;

  private static final String ITEMS =
      """
      select b.code as brand, b.name as brand_name, p.number, t.id as type_id, p.name, p.unit,
             nullif(o.code, 'any') as position, p.list_price::text as price,
             p.popularity::text as popularity, p.state,
             (select jsonb_agg(jsonb_build_array(kind, number) order by kind, number_key)
                from part_number where part_id = p.id) as numbers,
             (select jsonb_agg(jsonb_build_array(code, value, unit) order by code)
                from part_attribute where part_id = p.id) as attributes,
             (select jsonb_agg(jsonb_build_array(sb.code, s.number))
                from part_interchange g
                join lateral (select min(part_id) as id
                                from part_interchange where group_id = g.group_id) f on f.id < p.id
                join part s on s.id = f.id
                join part_brand sb on sb.id = s.brand_id
               where g.part_id = p.id) as interchange,
             (select jsonb_agg(jsonb_build_array(sb.code, s.number, coalesce(u.since::text, '')))
                from part_supersession u
                join part s on s.id = u.new_part_id
                join part_brand sb on sb.id = s.brand_id
               where u.old_part_id = p.id) as successors,
             (select jsonb_agg(jsonb_build_array(sb.code, s.number, k.quantity::text) order by s.id)
                from part_kit_component k
                join part s on s.id = k.part_id
                join part_brand sb on sb.id = s.brand_id
               where k.kit_part_id = p.id) as components
        from part p
        join part_brand b on b.id = p.brand_id
        join part_type t on t.id = p.type_id
        join part_position o on o.id = p.position_id
       where %s
       order by p.id
      """;

  private ExportQueries() {}

  /** The rows of a sheet. */
  static String of(RowKind kind) {
    String query =
        switch (kind) {
          case PARTS -> PARTS;
          case NUMBERS -> NUMBERS;
          case ATTRIBUTES -> ATTRIBUTES;
          case FITMENT -> FITMENT;
          case INTERCHANGE -> INTERCHANGE;
          case SUPERSESSION -> SUPERSESSION;
          case KITS -> KITS;
        };
    return query.replace("%s", OF);
  }

  /** Parts with all that PIES says about them. */
  static String items() {
    return ITEMS.replace("%s", OF);
  }
}
