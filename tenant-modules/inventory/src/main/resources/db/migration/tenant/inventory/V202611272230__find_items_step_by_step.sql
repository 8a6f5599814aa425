-- Most of what a look-up costs is making ready a plan of seventy steps, of which most questions need a few. Now each
-- step is a statement of its own that runs only when there is something for it to do.
create or replace function inventory_find_items(
    p_typed text, p_key text, p_words text[], p_either text[], p_or text[], p_selective text[],
    p_keys text[], p_spellings text[], p_brand text, p_linked uuid[], p_branch uuid, p_limit integer)
  returns table (id uuid, sku text, name text, brand text, oem_number text, unit_price numeric, retail_price numeric,
                 catalog_part_id uuid, here numeric, elsewhere numeric, rank integer)
  language plpgsql stable
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  -- What was found, each with its rank, the lowest of which counts.
  v_ids uuid[];
  v_ranks integer[];
  v_named uuid[];
  v_named_ranks integer[];
  v_named_keys text[] := '{}';
  v_named_spellings text[] := '{}';
  v_worded uuid[];
  v_linked uuid[];
begin
  if length(p_key) > 2 then
    select array_agg(c.id), array_agg(c.rank) into v_ids, v_ranks
      from (select b.item_id as id, 0 as rank from inventory_barcode b where b.barcode = p_typed
            union all select x.id, 1 from inventory_item x where x.sku_key = p_key
            union all select x.id, 2 from inventory_item x where x.oem_key = p_key
            union all
            (select x.id, 5 from inventory_item x
              where x.sku_key ~>=~ p_key and x.sku_key ~<~ (p_key || '~') and x.active
                and (p_brand is null or lower(x.brand) = lower(p_brand))
              order by x.sku_key using ~<~ limit 40)
            union all
            (select x.id, 6 from inventory_item x
              where x.oem_key ~>=~ p_key and x.oem_key ~<~ (p_key || '~') and x.active
                and (p_brand is null or lower(x.brand) = lower(p_brand))
              order by x.oem_key using ~<~ limit 40)) c;
  else
    select array_agg(c.id), array_agg(c.rank) into v_ids, v_ranks
      from (select b.item_id as id, 0 as rank from inventory_barcode b where b.barcode = p_typed
            union all select x.id, 1 from inventory_item x where x.sku_key = nullif(p_key, '')
            union all select x.id, 2 from inventory_item x where x.oem_key = nullif(p_key, '')) c;
  end if;

  if cardinality(p_keys) > 0 then
    select array_agg(m.id), array_agg(m.rank), array_agg(m.key), array_agg(m.spelling)
      into v_named, v_named_ranks, v_named_keys, v_named_spellings
      from (select n.key, n.spelling, w.id, w.rank
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
             fetch first row with ties) m;
    v_ids := v_ids || v_named;
    v_ranks := v_ranks || v_named_ranks;
    v_named_keys := coalesce(v_named_keys, '{}');
    v_named_spellings := coalesce(v_named_spellings, '{}');
  end if;

  v_worded := array(
    select w.id
      from (select i.id, i.name
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
               and (cardinality(v_named_keys) = 0 or not exists (
                 select 1 from unnest(v_named_keys, v_named_spellings) as n (key, spelling)
                  where strpos(i.search_text || ' ', n.spelling || ' ') = 0
                    and strpos(i.search_text || ' ', lower(n.key) || ' ') = 0))
             -- What finds more says nothing yet, and three letters say less.
             limit case when length(p_selective[1]) > 5 then 1000 else 300 end) w
     order by length(w.name), w.name, w.id);

  if cardinality(v_worded) > p_limit then
    -- They are walked in their order, first for what is here, then for what is elsewhere; the rows of a query that is
    -- limited are made one after another, so those behind the last one that counts are not looked at.
    v_worded := array(
      (select o.id
         from unnest(v_worded) with ordinality as o (id, place)
        cross join lateral (
          select 1 from inventory_stock k
           where k.item_id = o.id and k.branch_id = p_branch and k.on_hand > 0 offset 0) h
        limit p_limit)
      union all
      (select o.id
         from unnest(v_worded) with ordinality as o (id, place)
         left join lateral (
           select true as on_hand from inventory_stock k
            where k.item_id = o.id and k.branch_id = p_branch and k.on_hand > 0 offset 0) h on true
        cross join lateral (
          select 1 from inventory_stock k
           where k.item_id = o.id and k.branch_id is distinct from p_branch and k.on_hand > 0 limit 1) e
        where h.on_hand is null
        limit p_limit)
      union all
      (select o.id
         from unnest(v_worded) with ordinality as o (id, place)
         left join lateral (
           select true as on_hand from inventory_stock k where k.item_id = o.id and k.on_hand > 0 limit 1) h on true
        where h.on_hand is null
        limit p_limit)
      limit p_limit);
  end if;
  v_ids := v_ids || v_worded;
  v_ranks := v_ranks || array_fill(7, array[cardinality(v_worded)]);

  if cardinality(p_linked) > 0 then
    v_linked := array(select x.id from inventory_item x where x.catalog_part_id = any (p_linked));
    v_ids := v_ids || v_linked;
    v_ranks := v_ranks || array_fill(8, array[cardinality(v_linked)]);
  end if;

  if cardinality(v_ids) > 0 then
    return query
    select p.id, p.sku, p.name, coalesce(p.brand, ''), coalesce(p.oem_number, ''), p.unit_price, p.retail_price,
           p.catalog_part_id, p.here, p.elsewhere, p.rank
      from (select i.*, coalesce(s.here, 0) as here, coalesce(s.elsewhere, 0) as elsewhere,
                   row_number() over (order by i.rank, (coalesce(s.here, 0) > 0) desc,
                                               (coalesce(s.elsewhere, 0) > 0) desc,
                                               length(i.name), i.name, i.id) as place
              from (select f.id, min(f.rank) as rank, max(f.rank) = 8 as linked
                      from unnest(v_ids, v_ranks) as f (id, rank) group by f.id) h
             -- Each is fetched by its id instead of all parts read for a join. Of another brand than the one wanted
             -- are only those that were asked for by themselves.
             cross join lateral (
               select x.id, x.sku, x.name, x.brand, x.oem_number, x.unit_price, x.retail_price, x.catalog_part_id,
                      case when p_brand is null or lower(x.brand) = lower(p_brand) then h.rank else 8 end as rank
                 from inventory_item x
                where x.id = h.id and x.active
                  and (h.linked or p_brand is null or lower(x.brand) = lower(p_brand))
               offset 0) i
              left join lateral (
                select sum(k.on_hand) filter (where k.branch_id = p_branch) as here,
                       sum(k.on_hand) filter (where k.branch_id is distinct from p_branch) as elsewhere
                  from inventory_stock k where k.item_id = h.id) s on true) p
     where p.place <= p_limit or p.catalog_part_id = any (p_linked)
     order by p.place;
  end if;
end
$$;
