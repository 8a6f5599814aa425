create table staff_person (
  id                   uuid primary key,
  version              bigint not null,
  created_at           timestamptz not null,
  created_by           uuid,
  changed_at           timestamptz not null,
  changed_by           uuid,
  name                 text not null,
  email                text not null,
  password_hash        text not null,
  must_change_password boolean not null,
  active               boolean not null,
  totp_secret          text,
  totp_confirmed       boolean not null default false,
  totp_last_step       bigint not null default 0,
  last_login_at        timestamptz,
  constraint staff_person_email_key unique (email)
);

create table staff_person_role (
  person_id uuid not null references staff_person (id),
  role      text not null,
  primary key (person_id, role)
);

-- A login, from a page or a program, until it ends. Kept for a while afterwards to be looked at.
create table staff_session (
  id         uuid primary key,
  person_id  uuid not null references staff_person (id),
  channel    text not null,
  address    text not null,
  agent      text not null,
  opened_at  timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  ended_why  text,
  constraint staff_session_channel_check check (channel in ('PAGE', 'API'))
);
create index staff_session_person_idx on staff_session (person_id, opened_at desc);

-- Every refresh token of a session; a used one that comes back means that it was stolen.
create table staff_refresh_token (
  digest     text primary key,
  session_id uuid not null references staff_session (id) on delete cascade,
  issued_at  timestamptz not null,
  used_at    timestamptz
);
create index staff_refresh_token_session_idx on staff_refresh_token (session_id);

-- Failed logins in a row, per account and per address; the account need not exist.
create table staff_login_failure (
  kind         text not null,
  subject      text not null,
  failures     int not null,
  last_failure timestamptz not null,
  primary key (kind, subject)
);
