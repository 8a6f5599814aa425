-- The shop's own parts and where they are.

-- A part number without what people write differently: dashes, blanks, dots, case, accents.
create function inventory_number_key(value text) returns text
  language sql immutable parallel safe strict
  return upper(regexp_replace(platform_fold(value), '[^a-z0-9]', '', 'g'));

create table inventory_item (
  id            uuid primary key,
  version       bigint not null,
  created_at    timestamptz not null,
  created_by    uuid,
  changed_at    timestamptz not null,
  changed_by    uuid,
  sku           text not null,
  name          text not null,
  brand         text,
  oem_number    text,
  unit          text not null,
  unit_price    numeric(14,2) not null,
  retail_price  numeric(14,2),
  cost          numeric(14,2),
  tax_rate      numeric(6,4) not null,
  core_value    numeric(14,2),
  minimum_stock numeric(14,3) not null default 0,
  active        boolean not null default true,
  sku_key       text not null generated always as (inventory_number_key(sku)) stored,
  oem_key       text generated always as (inventory_number_key(oem_number)) stored,
  search_text   text not null generated always as
                  (platform_fold(name || ' ' || coalesce(brand, '') || ' ' || sku || ' ' || coalesce(oem_number, ''))) stored,
  constraint inventory_item_sku_key unique (sku),
  constraint inventory_item_prices_check check
    (unit_price >= 0 and coalesce(retail_price, 0) >= 0 and coalesce(cost, 0) >= 0 and coalesce(core_value, 0) >= 0),
  constraint inventory_item_tax_rate_check check (tax_rate >= 0 and tax_rate < 1)
);
create index inventory_item_sku_prefix_idx on inventory_item (sku_key text_pattern_ops);
create index inventory_item_oem_prefix_idx on inventory_item (oem_key text_pattern_ops) where oem_key is not null;
create index inventory_item_search_idx on inventory_item using gin (search_text gin_trgm_ops);
create index inventory_item_name_idx on inventory_item (name, id);

create table inventory_barcode (
  barcode text primary key,
  item_id uuid not null references inventory_item (id) on delete cascade
);
create index inventory_barcode_item_idx on inventory_barcode (item_id);

-- One row per item and branch: what a look-up reads. Always the sum of its movements.
create table inventory_stock (
  item_id   uuid not null references inventory_item (id),
  branch_id uuid not null references shop_branch (id),
  on_hand   numeric(14,3) not null default 0,
  reserved  numeric(14,3) not null default 0,
  primary key (item_id, branch_id)
) with (fillfactor = 70);
create index inventory_stock_branch_idx on inventory_stock (branch_id, item_id);

-- Append-only. The number is the ledger's own line number in this database.
create table inventory_movement (
  id            bigint generated always as identity primary key,
  item_id       uuid not null references inventory_item (id),
  branch_id     uuid not null references shop_branch (id),
  moved_at      timestamptz not null,
  quantity      numeric(14,3) not null,
  balance       numeric(14,3) not null,
  document_kind text not null,
  document_id   uuid not null,
  reason        text,
  person_id     uuid
);
create index inventory_movement_item_idx on inventory_movement (item_id, branch_id, id desc);
create index inventory_movement_document_idx on inventory_movement (document_id);

-- What a sale needs to know of items; only items that exist are answered.
create function inventory_price_items(p_items uuid[])
  returns table (item_id uuid, sku text, name text, brand text, unit text, unit_price numeric,
                 retail_price numeric, cost numeric, tax_rate numeric, active boolean)
  language sql stable
  begin atomic
    select i.id, i.sku, i.name, i.brand, i.unit, i.unit_price, i.retail_price, i.cost, i.tax_rate, i.active
      from inventory_item i
     where i.id = any (p_items);
  end;

-- Moves stock of many items of one branch at once, negative quantities out. Locks the rows in item
-- order. All or nothing: when something would fall below zero and the branch does not allow it,
-- nothing moves and only the short items are answered, with what is missing.
create function inventory_move_stock(
    p_branch uuid, p_items uuid[], p_quantities numeric[], p_allow_negative boolean,
    p_document_kind text, p_document uuid, p_reason text, p_person uuid, p_at timestamptz)
  returns table (item_id uuid, on_hand numeric, missing numeric)
  language plpgsql
as $$
#variable_conflict use_column
declare
  v_items uuid[];
  v_quantities numeric[];
  v_rows int;
  v_short boolean;
begin
  select array_agg(w.item order by w.item), array_agg(w.quantity order by w.item)
    into v_items, v_quantities
    from (select u.item, sum(u.quantity) as quantity
            from unnest(p_items, p_quantities) as u (item, quantity)
           group by u.item) w;

  select count(*), coalesce(bool_or(l.on_hand + w.quantity < 0 and w.quantity < 0), false)
    into v_rows, v_short
    from unnest(v_items, v_quantities) as w (item, quantity)
    join (select s.item_id, s.on_hand
            from inventory_stock s
           where s.item_id = any (v_items) and s.branch_id = p_branch
           order by s.item_id
             for no key update) l on l.item_id = w.item;

  if v_rows < cardinality(v_items) then
    insert into inventory_stock (item_id, branch_id)
    select w.item, p_branch from unnest(v_items) as w (item) order by w.item
    on conflict do nothing;
    return query select * from inventory_move_stock(p_branch, v_items, v_quantities,
      p_allow_negative, p_document_kind, p_document, p_reason, p_person, p_at);
    return;
  end if;

  if v_short and not p_allow_negative then
    return query
      select w.item, s.on_hand, -(s.on_hand + w.quantity)
        from unnest(v_items, v_quantities) as w (item, quantity)
        join inventory_stock s on s.item_id = w.item and s.branch_id = p_branch
       where w.quantity < 0 and s.on_hand + w.quantity < 0;
    return;
  end if;

  return query
    with moved as (
      update inventory_stock s
         set on_hand = s.on_hand + w.quantity
        from unnest(v_items, v_quantities) as w (item, quantity)
       where s.item_id = w.item and s.branch_id = p_branch
      returning s.item_id, s.on_hand, w.quantity),
    logged as (
      insert into inventory_movement (item_id, branch_id, moved_at, quantity, balance,
                                      document_kind, document_id, reason, person_id)
      select m.item_id, p_branch, p_at, m.quantity, m.on_hand, p_document_kind, p_document, p_reason, p_person
        from moved m)
    select m.item_id, m.on_hand, 0::numeric from moved m;
end
$$;

-- The same for what leaves with a document: quantities positive.
create function inventory_issue_stock(
    p_branch uuid, p_items uuid[], p_quantities numeric[], p_allow_negative boolean,
    p_document_kind text, p_document uuid, p_person uuid, p_at timestamptz)
  returns table (item_id uuid, on_hand numeric, missing numeric)
  language sql
as $$
  select * from inventory_move_stock(
    p_branch, p_items,
    (select array_agg(-q.quantity order by q.n) from unnest(p_quantities) with ordinality as q (quantity, n)),
    p_allow_negative, p_document_kind, p_document, null, p_person, p_at);
$$;
