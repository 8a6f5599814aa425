-- Words that find many parts took most of a search: the stock of each was added up to know which are on hand.
-- Now the matches are put in order by their names alone and walked, first for what is here, then for what is
-- elsewhere, and the walk ends with the last one that is asked for. What the words found is not fetched a second time.
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
    select w.*
      from (select i.id, i.sku, i.name, i.brand, i.oem_number, i.unit_price, i.retail_price, i.catalog_part_id
             from inventory_item i
            where i.active
              and i.search_text like p_selective[1] and i.search_text like p_selective[2]
              and i.search_text like p_selective[3]
              and ((select p_words <@ p_selective) or i.search_text like all (p_words))
              and (cardinality(p_either) = 0 or not exists (
                select 1 from unnest(p_either, p_or) as v (one, other)
                 where i.search_text not like v.one and i.search_text not like v.other))
              and (p_brand is null or lower(i.brand) = lower(p_brand))
              -- Where a number was typed whole, one that goes on after it is another number.
              and not exists (
                select 1 from named n
                 where strpos(i.search_text || ' ', n.spelling || ' ') = 0
                   and strpos(i.search_text || ' ', lower(n.key) || ' ') = 0)
            -- What finds more says nothing yet, and three letters say less.
            limit case when length(p_selective[1]) > 5 then 1000 else 300 end) w
     order by length(w.name), w.name, w.id),
  -- The rows of a query that is limited are made one after another, so the parts behind the last one that counts are
  -- not looked at.
  ranked as (
    (select o.*, 7 as rank
       from worded o
      cross join lateral (
        select 1 from inventory_stock k
         where k.item_id = o.id and k.branch_id = p_branch and k.on_hand > 0 offset 0) h
      limit p_limit)
    union all
    (select o.*, 7
       from worded o
       left join lateral (
         select true as on_hand from inventory_stock k
          where k.item_id = o.id and k.branch_id = p_branch and k.on_hand > 0 offset 0) h on true
      cross join lateral (
        select 1 from inventory_stock k
         where k.item_id = o.id and k.branch_id is distinct from p_branch and k.on_hand > 0 limit 1) e
      where h.on_hand is null
      limit p_limit)
    union all
    (select o.*, 7
       from worded o
       left join lateral (
         select true as on_hand from inventory_stock k where k.item_id = o.id and k.on_hand > 0 limit 1) h on true
      where h.on_hand is null
      limit p_limit)
    limit p_limit),
  coded as (
    select b.item_id as id, 0 as rank from inventory_barcode b where b.barcode = p_typed
    union all select x.id, 1 from inventory_item x where x.sku_key = nullif(p_key, '')
    union all select x.id, 2 from inventory_item x where x.oem_key = nullif(p_key, '')
    union all select n.id, n.rank from named n
    union all (select x.id, 5 from inventory_item x
                where length(p_key) > 2 and x.sku_key ~>=~ p_key and x.sku_key ~<~ (p_key || '~') and x.active
                  and (p_brand is null or lower(x.brand) = lower(p_brand))
                order by x.sku_key using ~<~ limit 40)
    union all (select x.id, 6 from inventory_item x
                where length(p_key) > 2 and x.oem_key ~>=~ p_key and x.oem_key ~<~ (p_key || '~') and x.active
                  and (p_brand is null or lower(x.brand) = lower(p_brand))
                order by x.oem_key using ~<~ limit 40)
    union all select x.id, 8 from inventory_item x where x.catalog_part_id = any (p_linked)),
  hits as (
    select distinct on (h.id) h.*
      from (select r.* from ranked r
            union all
            select i.id, i.sku, i.name, i.brand, i.oem_number, i.unit_price, i.retail_price, i.catalog_part_id, c.rank
              from coded c
             -- Each is fetched by its id instead of all parts read for a join.
             cross join lateral (
               select x.* from inventory_item x
                where x.id = c.id and x.active
                  and (c.rank = 8 or p_brand is null or lower(x.brand) = lower(p_brand))
               offset 0) i) h
     order by h.id, h.rank),
  placed as (
    select h.*, coalesce(s.here, 0) as here, coalesce(s.elsewhere, 0) as elsewhere,
           row_number() over (order by h.rank, (coalesce(s.here, 0) > 0) desc, (coalesce(s.elsewhere, 0) > 0) desc,
                                       length(h.name), h.name, h.id) as place
      from hits h
      left join lateral (
       select sum(k.on_hand) filter (where k.branch_id = p_branch) as here,
              sum(k.on_hand) filter (where k.branch_id is distinct from p_branch) as elsewhere
         from inventory_stock k where k.item_id = h.id) s on true)
  select p.id, p.sku, p.name, coalesce(p.brand, ''), coalesce(p.oem_number, ''), p.unit_price, p.retail_price,
         p.catalog_part_id, p.here, p.elsewhere, p.rank
    from placed p
   where p.place <= p_limit or p.catalog_part_id = any (p_linked)
   order by p.place;
end
$$;
