-- Keys that sign access tokens; the private half is encrypted with the installation's key.
create table platform_signing_key (
  kid          text primary key,
  public_jwk   text not null,
  private_jwk  text not null,
  created_at   timestamptz not null,
  signs_from   timestamptz not null,
  trusted_till timestamptz not null
);

-- Keys of partners. A key's secret is not here, only its SHA-256.
create table platform_api_key (
  id            uuid primary key,
  tenant_id     uuid not null references platform_tenant (id),
  name          text not null,
  prefix        text not null,
  secret_sha256 bytea not null,
  scopes        text[] not null,
  per_minute    int  not null check (per_minute between 1 and 6000),
  per_day       int  not null check (per_day between 1 and 1000000),
  created_at    timestamptz not null,
  expires_at    timestamptz,
  revoked_at    timestamptz,
  last_used_at  timestamptz,
  constraint platform_api_key_prefix_key unique (prefix)
);
create index platform_api_key_tenant_idx on platform_api_key (tenant_id, created_at desc);

create table platform_api_key_use (
  tenant_id  uuid not null,
  key_id     uuid not null,
  at         timestamptz not null,
  method     text not null,
  path       text not null,
  status     int  not null,
  millis     int  not null,
  request_id text not null
);
create index platform_api_key_use_tenant_idx on platform_api_key_use (tenant_id, at desc);
create index platform_api_key_use_at_idx on platform_api_key_use using brin (at);

-- What operators did, and what the platform did to a shop.
create table platform_audit (
  id         uuid primary key,
  at         timestamptz not null,
  actor_kind text not null,
  actor_id   uuid,
  actor      text not null,
  action     text not null,
  subject    text not null,
  tenant_id  uuid,
  facts      jsonb not null,
  request_id text not null
);
create index platform_audit_tenant_idx on platform_audit (tenant_id, at desc);
create index platform_audit_at_idx on platform_audit (at desc);
