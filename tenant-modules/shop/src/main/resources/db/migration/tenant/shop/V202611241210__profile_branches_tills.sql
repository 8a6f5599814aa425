-- One row: the facts of the shop that appear on tickets and later on invoices.
create table shop_profile (
  id            uuid primary key,
  version       bigint not null,
  created_at    timestamptz not null,
  created_by    uuid,
  changed_at    timestamptz not null,
  changed_by    uuid,
  only_one      boolean not null default true,
  trade_name    text not null,
  legal_name    text,
  tax_id        text,
  tax_regime    text,
  postal_code   text,
  address       text,
  phone         text,
  ticket_footer text,
  constraint shop_profile_only_one_key unique (only_one),
  constraint shop_profile_only_one_check check (only_one)
);

create table shop_branch (
  id                    uuid primary key,
  version               bigint not null,
  created_at            timestamptz not null,
  created_by            uuid,
  changed_at            timestamptz not null,
  changed_by            uuid,
  code                  text not null,
  name                  text not null,
  tax_zone              text not null,
  postal_code           text,
  address               text,
  allows_negative_stock boolean not null default false,
  constraint shop_branch_code_key unique (code),
  constraint shop_branch_tax_zone_check check (tax_zone in ('GENERAL', 'BORDER'))
);

create table shop_till (
  id         uuid primary key,
  version    bigint not null,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  branch_id  uuid not null references shop_branch (id),
  code       text not null,
  name       text not null,
  constraint shop_till_code_key unique (branch_id, code)
);
