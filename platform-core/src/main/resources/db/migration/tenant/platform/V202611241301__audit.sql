-- Who did what in this shop; rows are only ever added.
create table platform_audit (
  id         uuid primary key,
  at         timestamptz not null,
  actor_kind text not null,
  actor_id   uuid,
  actor      text not null,
  action     text not null,
  subject    text not null,
  facts      jsonb not null,
  request_id text not null
);
create index platform_audit_at_idx on platform_audit (at desc);
create index platform_audit_subject_idx on platform_audit (subject, at desc);
