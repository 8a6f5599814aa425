-- Whom a ready database has been promised to, until it bears the shop's name.
alter table provisioning_warm_database add column claimed_for uuid;

-- What operators had done to a shop, so that they can ask how far it is.
create table provisioning_operation (
  id         uuid primary key,
  tenant_id  uuid not null references platform_tenant (id),
  kind       text not null,
  state      text not null check (state in ('queued','running','succeeded','failed','cancelled')),
  progress   int not null default 0,
  error      text,
  started_at timestamptz not null default now(),
  ended_at   timestamptz
);
create index provisioning_operation_tenant_idx on provisioning_operation (tenant_id, started_at desc);
