-- Failures are counted per account and per address, also of accounts that do not exist.
alter table platform_admin_user drop column failed_logins, drop column locked_until;
-- A code of the authenticator app is good for one login.
alter table platform_admin_user add column totp_last_step bigint;

create table platform_admin_login_failure (
  kind         text not null check (kind in ('account','address')),
  subject      text not null,
  failures     int not null,
  last_failure timestamptz not null,
  primary key (kind, subject)
);

create table platform_admin_session (
  id         uuid primary key,
  user_id    uuid not null references platform_admin_user (id),
  channel    text not null check (channel in ('page','api')),
  address    text not null,
  opened_at  timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index platform_admin_session_user_idx on platform_admin_session (user_id, opened_at desc);
