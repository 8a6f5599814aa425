-- Words are found at their beginning too (blank in front), and numbers without their dashes.
alter table inventory_item drop column search_text;
alter table inventory_item add column search_text text not null generated always as
  (' ' || platform_fold(name || ' ' || coalesce(brand, '') || ' ' || sku || ' ' || coalesce(oem_number, ''))
       || ' ' || lower(inventory_number_key(sku))
       || ' ' || lower(coalesce(inventory_number_key(oem_number), ''))) stored;
create index inventory_item_search_idx on inventory_item using gin (search_text gin_trgm_ops);

-- One spreadsheet on its way into the list of parts: previewed -> applying -> applied or failed.
-- What a killed server left as applying is simply applied again: it is all one transaction.
create table inventory_import (
  id              uuid primary key,
  state           text not null,
  file_name       text not null,
  uploaded_at     timestamptz not null,
  uploaded_by     uuid,
  header          jsonb not null,
  mapping         jsonb not null,
  branch_id       uuid not null references shop_branch (id),
  row_count       int not null,
  new_count       int not null default 0,
  changed_count   int not null default 0,
  unchanged_count int not null default 0,
  refused_count   int not null default 0,
  mode            text,
  applying_at     timestamptz,
  finished_at     timestamptz,
  failure         text,
  constraint inventory_import_state_check check (state in ('PREVIEWED', 'APPLYING', 'APPLIED', 'FAILED')),
  constraint inventory_import_mode_check check (mode in ('VALID_ROWS', 'ALL_OR_NOTHING'))
);
create index inventory_import_uploaded_idx on inventory_import (uploaded_at desc);

-- A row as it stands in the sheet, as it was understood, and what is wrong with it.
-- What the sheet leaves blank is null and stays as it is when the part exists.
create table inventory_import_row (
  import_id        uuid not null references inventory_import (id) on delete cascade,
  row_number       int not null,
  cells            jsonb not null,
  new_id           uuid not null,
  sku              text,
  name             text,
  brand            text,
  oem_number       text,
  unit             text,
  unit_price       numeric(14,2),
  retail_price     numeric(14,2),
  cost             numeric(14,2),
  tax_rate         numeric(6,4),
  core_value       numeric(14,2),
  minimum_stock    numeric(14,3),
  barcodes         text[] not null default '{}',
  stock_branches   uuid[] not null default '{}',
  stock_quantities numeric[] not null default '{}',
  read_issues      jsonb not null default '[]',
  issues           jsonb not null default '[]',
  outcome          text,
  primary key (import_id, row_number),
  constraint inventory_import_row_outcome_check check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'))
);
create index inventory_import_row_outcome_idx on inventory_import_row (import_id, outcome, row_number);
create index inventory_import_row_sku_idx on inventory_import_row (import_id, sku);

-- What the shop's own headings mean; learned from every import that was applied.
create table inventory_import_heading (
  heading text primary key,
  target  text not null
);

-- Brings the stock of a branch to what was counted; the difference goes through the ledger.
create function inventory_count_stock(
    p_branch uuid, p_items uuid[], p_counted numeric[],
    p_document_kind text, p_document uuid, p_reason text, p_person uuid, p_at timestamptz)
  returns int
  language plpgsql
as $$
declare
  v_items uuid[];
  v_differences numeric[];
begin
  insert into inventory_stock (item_id, branch_id)
  select w.item, p_branch from unnest(p_items) as w (item) order by w.item
  on conflict do nothing;

  select array_agg(d.item order by d.item), array_agg(d.difference order by d.item)
    into v_items, v_differences
    from (select w.item, w.counted - l.on_hand as difference
            from unnest(p_items, p_counted) as w (item, counted)
            join (select s.item_id, s.on_hand
                    from inventory_stock s
                   where s.item_id = any (p_items) and s.branch_id = p_branch
                   order by s.item_id
                     for no key update) l on l.item_id = w.item) d
   where d.difference <> 0;

  if v_items is null then
    return 0;
  end if;
  perform inventory_move_stock(p_branch, v_items, v_differences, true,
                               p_document_kind, p_document, p_reason, p_person, p_at);
  return cardinality(v_items);
end
$$;
