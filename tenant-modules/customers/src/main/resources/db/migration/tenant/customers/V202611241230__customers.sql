create table customers_customer (
  id           uuid primary key,
  version      bigint not null,
  created_at   timestamptz not null,
  created_by   uuid,
  changed_at   timestamptz not null,
  changed_by   uuid,
  name         text not null,
  phone        text,
  email        text,
  tax_id       text,
  price_level  text not null,
  credit_limit numeric(14,2) not null,
  credit_days  int not null,
  notes        text,
  constraint customers_customer_price_level_check
    check (price_level in ('PUBLIC', 'WORKSHOP', 'WHOLESALE', 'FLEET')),
  constraint customers_customer_credit_check check (credit_limit >= 0 and credit_days >= 0)
);

-- What a search looks at: name, tax id and address folded, the phone's digits.
create function customers_search_text(name text, phone text, email text, tax_id text)
  returns text
  language sql immutable parallel safe
  return platform_fold(name) || ' ' || coalesce(regexp_replace(phone, '\D', '', 'g'), '') || ' '
         || coalesce(lower(email), '') || ' ' || coalesce(lower(tax_id), '');

create index customers_customer_search_idx on customers_customer
  using gin (customers_search_text(name, phone, email, tax_id) gin_trgm_ops);
create index customers_customer_name_idx on customers_customer (platform_fold(name), id);
