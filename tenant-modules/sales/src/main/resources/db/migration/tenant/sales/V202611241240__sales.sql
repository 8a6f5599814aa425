-- What was sold. A sale is written once and never changed.
create table sales_folio (
  till_id uuid primary key references shop_till (id),
  last    bigint not null
);

create table sales_sale (
  id           uuid primary key,
  folio        text not null,
  folio_number bigint not null,
  branch_id    uuid not null references shop_branch (id),
  till_id      uuid not null references shop_till (id),
  session_id   uuid not null references cash_session (id),
  person_id    uuid not null,
  person_name  text not null,
  customer_id  uuid references customers_customer (id),
  subtotal     numeric(14,2) not null,
  discount     numeric(14,2) not null,
  tax          numeric(14,2) not null,
  total        numeric(14,2) not null,
  paid         numeric(14,2) not null,
  change       numeric(14,2) not null,
  savings      numeric(14,2) not null,
  completed_at timestamptz not null,
  constraint sales_sale_folio_key unique (till_id, folio_number),
  constraint sales_sale_sum_check check (subtotal + tax = total and paid - change = total)
);
create index sales_sale_completed_idx on sales_sale (completed_at desc, id desc);
create index sales_sale_folio_idx on sales_sale (folio);

create table sales_line (
  id               uuid primary key,
  sale_id          uuid not null references sales_sale (id),
  position         int not null,
  branch_id        uuid not null references shop_branch (id),
  item_id          uuid not null references inventory_item (id),
  sku              text not null,
  name             text not null,
  brand            text,
  unit             text not null,
  quantity         numeric(14,3) not null check (quantity > 0),
  unit_price       numeric(14,2) not null,
  discount_percent numeric(5,2) not null,
  discount         numeric(14,2) not null,
  amount           numeric(14,2) not null,
  base             numeric(14,2) not null,
  tax              numeric(14,2) not null,
  tax_rate         numeric(6,4) not null,
  cost             numeric(14,2)
);
create index sales_line_sale_idx on sales_line (sale_id, position);
create index sales_line_item_idx on sales_line (item_id);

create table sales_payment (
  sale_id   uuid not null references sales_sale (id),
  position  int not null,
  method    text not null,
  amount    numeric(14,2) not null,
  reference text,
  primary key (sale_id, position)
);

-- The ticket that a person is filling at a till; its id will be the sale's command key, so that it
-- survives a reload and is never sold twice.
create table sales_open_ticket (
  id         uuid primary key,
  till_id    uuid not null references shop_till (id),
  person_id  uuid not null,
  content    jsonb not null,
  changed_at timestamptz not null,
  constraint sales_open_ticket_till_key unique (till_id, person_id)
);

-- First half of a sale, one round trip: claims the command, holds the till's session, takes the next
-- folio and reads what the items cost. When the command was done before, only its answer comes back.
create function sales_begin(p_key uuid, p_request_hash text, p_till uuid, p_items uuid[])
  returns table (kept_hash text, kept_status int, kept_body text, session_id uuid, folio_number bigint,
                 item_id uuid, sku text, name text, brand text, unit text, unit_price numeric,
                 retail_price numeric, cost numeric, tax_rate numeric, active boolean)
  language plpgsql
as $$
#variable_conflict use_column
declare
  v_kept record;
  v_session uuid;
  v_number bigint;
begin
  select * into v_kept from platform_claim_key(p_key, p_request_hash);
  if found then
    return query select v_kept.request_hash, v_kept.status, v_kept.body, null::uuid, null::bigint,
      null::uuid, null, null, null, null, null::numeric, null::numeric, null::numeric, null::numeric, null::boolean;
    return;
  end if;
  v_session := cash_hold_open_session(p_till);
  if v_session is not null then
    insert into sales_folio as f (till_id, last) values (p_till, 1)
    on conflict (till_id) do update set last = f.last + 1
    returning last into v_number;
  end if;
  return query
    select null::text, null::int, null::text, v_session, v_number,
           i.item_id, i.sku, i.name, i.brand, i.unit, i.unit_price, i.retail_price, i.cost, i.tax_rate, i.active
      from (select 1) one left join inventory_price_items(p_items) i on true;
end
$$;

-- Second half, one round trip: stock out, sale, lines, payments, cash, event, answer. When stock is
-- short it answers the short items, and the caller rolls everything back.
create function sales_complete(
    p_sale uuid, p_folio text, p_folio_number bigint, p_branch uuid, p_till uuid, p_session uuid,
    p_person uuid, p_person_name text, p_customer uuid, p_subtotal numeric, p_discount numeric,
    p_tax numeric, p_total numeric, p_paid numeric, p_change numeric, p_savings numeric, p_at timestamptz,
    p_line_ids uuid[], p_branches uuid[], p_negative boolean[], p_items uuid[], p_skus text[],
    p_names text[], p_brands text[], p_units text[], p_quantities numeric[], p_prices numeric[],
    p_percents numeric[], p_discounts numeric[], p_amounts numeric[], p_bases numeric[], p_taxes numeric[],
    p_rates numeric[], p_costs numeric[],
    p_methods text[], p_payments numeric[], p_references text[], p_cash_methods text[], p_cash_amounts numeric[],
    p_key uuid, p_status int, p_answer text, p_event uuid, p_event_type text, p_event_payload jsonb)
  returns table (branch_id uuid, item_id uuid, on_hand numeric, missing numeric)
  language plpgsql
as $$
#variable_conflict use_column
declare
  v_branch record;
  v_short boolean := false;
begin
  for v_branch in
    select l.branch, bool_and(l.negative) as negative, array_agg(l.item) as items, array_agg(l.quantity) as quantities
      from unnest(p_branches, p_negative, p_items, p_quantities) as l (branch, negative, item, quantity)
     group by l.branch order by l.branch
  loop
    return query
      select v_branch.branch, s.item_id, s.on_hand, s.missing
        from inventory_issue_stock(v_branch.branch, v_branch.items, v_branch.quantities,
               v_branch.negative, 'sale', p_sale, p_person, p_at) s
       where s.missing > 0;
    v_short := v_short or found;
  end loop;
  if v_short then
    return;
  end if;

  insert into sales_sale (id, folio, folio_number, branch_id, till_id, session_id, person_id, person_name,
      customer_id, subtotal, discount, tax, total, paid, change, savings, completed_at)
  values (p_sale, p_folio, p_folio_number, p_branch, p_till, p_session, p_person, p_person_name,
      p_customer, p_subtotal, p_discount, p_tax, p_total, p_paid, p_change, p_savings, p_at);

  insert into sales_line (id, sale_id, position, branch_id, item_id, sku, name, brand, unit, quantity,
      unit_price, discount_percent, discount, amount, base, tax, tax_rate, cost)
  select l.id, p_sale, l.n, l.branch, l.item, l.sku, l.name, l.brand, l.unit, l.quantity,
         l.price, l.percent, l.discount, l.amount, l.base, l.tax, l.rate, l.cost
    from unnest(p_line_ids, p_branches, p_items, p_skus, p_names, p_brands, p_units, p_quantities, p_prices,
                p_percents, p_discounts, p_amounts, p_bases, p_taxes, p_rates, p_costs)
         with ordinality as l (id, branch, item, sku, name, brand, unit, quantity, price,
                               percent, discount, amount, base, tax, rate, cost, n);

  insert into sales_payment (sale_id, position, method, amount, reference)
  select p_sale, p.n, p.method, p.amount, p.reference
    from unnest(p_methods, p_payments, p_references) with ordinality as p (method, amount, reference, n);

  perform cash_post_sale(p_session, p_sale, p_cash_methods, p_cash_amounts, p_person, p_at);
  perform platform_publish(p_event, p_event_type, p_event_payload, p_at);
  perform platform_keep_answer(p_key, p_status, p_answer);
end
$$;
