-- When the database of a shop was last cleared of what is needed for a while only.
create table provisioning_purge (
  tenant_id uuid primary key references platform_tenant (id),
  purged_at timestamptz not null
);
create index provisioning_purge_purged_idx on provisioning_purge (purged_at);
