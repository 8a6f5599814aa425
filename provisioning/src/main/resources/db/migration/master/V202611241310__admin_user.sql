-- Operators of the platform; they belong to no shop.
create table platform_admin_user (
  id                  uuid primary key,
  email               text not null,
  name                text not null,
  password_hash       text not null,
  totp_secret         text,
  active              boolean not null default true,
  failed_logins       int not null default 0,
  locked_until        timestamptz,
  password_changed_at timestamptz not null,
  last_login_at       timestamptz,
  created_at          timestamptz not null
);
create unique index platform_admin_user_email_key on platform_admin_user (lower(email));
