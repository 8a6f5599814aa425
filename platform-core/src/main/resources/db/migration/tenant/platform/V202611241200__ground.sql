-- What every capability stands on inside a tenant's database.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Accent- and case-blind form of a text; immutable, so that indexes may use it.
create function platform_fold(value text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

create table platform_idempotency (
  key          uuid primary key,
  request_hash text not null,
  status       int,
  body         text,
  created_at   timestamptz not null default now()
);
create index platform_idempotency_created_idx on platform_idempotency (created_at);

create table platform_outbox (
  id           uuid primary key,
  type         text not null,
  payload      jsonb not null,
  occurred_at  timestamptz not null,
  attempts     int not null default 0,
  next_attempt timestamptz not null default now(),
  delivered_at timestamptz,
  last_error   text
);
create index platform_outbox_pending_idx on platform_outbox (next_attempt)
  where delivered_at is null;
