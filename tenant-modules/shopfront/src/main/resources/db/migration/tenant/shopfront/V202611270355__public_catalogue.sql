-- One row: what the shop decided about its public catalogue. Without a row it is closed.
create table shopfront_settings (
  id              uuid primary key,
  version         bigint not null,
  created_at      timestamptz not null,
  created_by      uuid,
  changed_at      timestamptz not null,
  changed_by      uuid,
  only_one        boolean not null default true,
  open            boolean not null,
  shows_prices    boolean not null,
  shows_catalogue boolean not null,
  whatsapp        text not null,
  constraint shopfront_settings_only_one_key unique (only_one),
  constraint shopfront_settings_only_one_check check (only_one)
);

-- The branches whose stock counts; none means all.
create table shopfront_branch (
  settings_id uuid not null references shopfront_settings (id),
  branch_id   uuid not null references shop_branch (id),
  primary key (settings_id, branch_id)
);
