-- Which schema a server's template database has; new shops and ready databases get the same.
alter table platform_server add column template_version text;

-- Databases that wait for the shop that will sign up next.
create table provisioning_warm_database (
  database_name  text primary key,
  server_id      uuid not null references platform_server (id),
  schema_version text not null,
  created_at     timestamptz not null default now()
);
create index provisioning_warm_database_server_idx
  on provisioning_warm_database (server_id, schema_version, created_at);

-- One row per sign-up. The steps before next_step are done; a run that is not ended and whose
-- lease is over is taken up again by any node.
create table provisioning_run (
  tenant_id     uuid primary key,
  slug          text not null,
  server_id     uuid not null references platform_server (id),
  plan_code     text not null references platform_plan (code),
  state         text not null check (state in ('running','undoing','done','undone')),
  next_step     text not null,
  birth         jsonb not null,
  attempts      int not null default 0,
  error         text,
  leased_until  timestamptz not null,
  started_at    timestamptz not null default now(),
  ended_at      timestamptz
);
create index provisioning_run_open_idx on provisioning_run (leased_until)
  where state in ('running','undoing');
