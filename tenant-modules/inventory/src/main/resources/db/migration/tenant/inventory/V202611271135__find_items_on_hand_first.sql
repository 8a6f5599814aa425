-- Of the parts that words find the best are picked before anything else is looked up about them: those on hand were
-- lost among more than four hundred others, and the four hundred took most of the time. Of the shared catalogue's
-- parts as many are looked up as are asked for.
create or replace function inventory_find_items(
    p_typed text, p_key text, p_words text[], p_either text[], p_or text[], p_selective text[],
    p_keys text[], p_spellings text[], p_brand text, p_linked uuid[], p_branch uuid, p_limit integer)
  returns table (id uuid, sku text, name text, brand text, oem_number text, unit_price numeric, retail_price numeric,
                 catalog_part_id uuid, here numeric, elsewhere numeric, rank integer)
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with named as materialized (
    select n.key, n.spelling, w.id, w.rank
      from unnest(p_keys, p_spellings) as n (key, spelling)
     cross join lateral (
       select x.id, 3 as rank, '' as code from inventory_item x where x.sku_key = n.key
       union all select x.id, 4, '' from inventory_item x where x.oem_key = n.key
       -- A barcode is no part of the text that words are looked up in, so it is put there.
       union all select b.item_id, 3, ' ' || lower(b.barcode) from inventory_barcode b
                  where b.barcode in (n.key, n.spelling)) w
      join inventory_item i on i.id = w.id
     where i.active and i.search_text || w.code like all (p_words)
       and (cardinality(p_either) = 0 or not exists (
         select 1 from unnest(p_either, p_or) as v (one, other)
          where i.search_text || w.code not like v.one and i.search_text || w.code not like v.other))
     order by length(n.key) desc
     fetch first row with ties),
  worded as materialized (
    select i.id, i.name from inventory_item i
     where i.active
       and i.search_text like p_selective[1] and i.search_text like p_selective[2] and i.search_text like p_selective[3]
       and i.search_text like all (p_words)
       and (cardinality(p_either) = 0 or not exists (
         select 1 from unnest(p_either, p_or) as v (one, other)
          where i.search_text not like v.one and i.search_text not like v.other))
       and (p_brand is null or lower(i.brand) = lower(p_brand))
       -- Where a number was typed whole, one that goes on after it is another number.
       and not exists (
         select 1 from named n
          where strpos(i.search_text || ' ', n.spelling || ' ') = 0
            and strpos(i.search_text || ' ', lower(n.key) || ' ') = 0)
     -- What finds more says nothing yet.
     limit 2000),
  ranked as (
    select w.id
      from worded w
      left join lateral (
       select sum(case when k.branch_id = p_branch then k.on_hand else 0 end) as here,
              sum(case when k.branch_id = p_branch then 0 else k.on_hand end) as elsewhere
         from inventory_stock k where k.item_id = w.id) s on true
     order by (coalesce(s.here, 0) > 0) desc, (coalesce(s.elsewhere, 0) > 0) desc, length(w.name), w.name, w.id
     limit p_limit),
  hits as (
    select b.item_id as id, 0 as rank from inventory_barcode b where b.barcode = p_typed
    union all select x.id, 1 from inventory_item x where x.sku_key = nullif(p_key, '')
    union all select x.id, 2 from inventory_item x where x.oem_key = nullif(p_key, '')
    union all select n.id, n.rank from named n
    union all (select x.id, 5 from inventory_item x
                where p_key <> '' and x.sku_key ~>=~ p_key and x.sku_key ~<~ (p_key || '~') and x.active
                  and (p_brand is null or lower(x.brand) = lower(p_brand))
                order by x.sku_key using ~<~ limit 40)
    union all (select x.id, 6 from inventory_item x
                where p_key <> '' and x.oem_key ~>=~ p_key and x.oem_key ~<~ (p_key || '~') and x.active
                  and (p_brand is null or lower(x.brand) = lower(p_brand))
                order by x.oem_key using ~<~ limit 40)
    union all select r.id, 7 from ranked r
    union all select x.id, 8 from inventory_item x where x.catalog_part_id = any (p_linked)),
  placed as (
    select i.id, i.sku, i.name, i.brand, i.oem_number, i.unit_price, i.retail_price, i.catalog_part_id,
           coalesce(s.here, 0) as here, coalesce(s.elsewhere, 0) as elsewhere, h.rank,
           row_number() over (order by h.rank, (coalesce(s.here, 0) > 0) desc, (coalesce(s.elsewhere, 0) > 0) desc,
                                       length(i.name), i.name, i.id) as place
      from (select x.id, min(x.rank) as rank from hits x group by x.id) h
     -- Each hit is fetched by its id instead of all parts read for a join.
     cross join lateral (
       select x.* from inventory_item x
        where x.id = h.id and x.active and (h.rank = 8 or p_brand is null or lower(x.brand) = lower(p_brand))
       offset 0) i
      left join lateral (
       select sum(case when k.branch_id = p_branch then k.on_hand else 0 end) as here,
              sum(case when k.branch_id = p_branch then 0 else k.on_hand end) as elsewhere
         from inventory_stock k where k.item_id = i.id) s on true)
  select p.id, p.sku, p.name, coalesce(p.brand, ''), coalesce(p.oem_number, ''), p.unit_price, p.retail_price,
         p.catalog_part_id, p.here, p.elsewhere, p.rank
    from placed p
   where p.place <= p_limit or p.catalog_part_id = any (p_linked)
   order by p.place;
end
$$;
