-- How the shop's price of a part of the catalogue is suggested: one rule per brand, per category, and one for the rest.
create table catalog_price_rule (
  id             uuid primary key,
  scope          text not null check (scope in ('BRAND', 'CATEGORY', 'DEFAULT')),
  name           text not null,
  name_key       text not null generated always as (platform_fold(name)) stored,
  basis          text not null check (basis in ('LIST_PRICE', 'COST')),
  percent        numeric(6,2) not null check (percent between -90 and 900),
  ending         text not null check (ending in ('NONE', 'WHOLE', 'HALF', 'NINETY')),
  minimum_margin numeric(5,2) not null default 0 check (minimum_margin between 0 and 90),
  changed_at     timestamptz not null,
  changed_by     uuid,
  constraint catalog_price_rule_subject_key unique (scope, name_key),
  constraint catalog_price_rule_name_check check ((scope = 'DEFAULT') = (name = ''))
);
