-- Who the shops are, what they pay for, and where their databases live.
create table platform_plan (
  code            text primary key,
  name            text not null,
  max_branches    int  not null,
  max_users       int  not null,
  max_items       int  not null,
  monthly_price   numeric(14,2) not null,
  position        int  not null,
  offered         boolean not null default true
);

insert into platform_plan (code, name, max_branches, max_users, max_items, monthly_price, position)
values ('mostrador', 'Mostrador', 1, 5, 20000, 399.00, 1),
       ('taller', 'Taller', 3, 20, 100000, 899.00, 2),
       ('cadena', 'Cadena', 50, 500, 1000000, 2499.00, 3);

create table platform_server (
  id              uuid primary key,
  name            text not null unique,
  host            text not null,
  port            int  not null,
  max_connections int  not null,
  accepts_new     boolean not null default true,
  created_at      timestamptz not null default now()
);

create table platform_tenant (
  id                uuid primary key,
  slug              text not null,
  shop_name         text not null,
  owner_email       text not null,
  state             text not null check (state in
                      ('provisioning','ready','updating','suspended','moving','deleting','deleted','failed')),
  state_reason      text,
  state_changed_at  timestamptz not null default now(),
  epoch             bigint not null default 1,
  plan_code         text not null references platform_plan (code),
  time_zone         text not null default 'America/Mexico_City',
  server_id         uuid not null references platform_server (id),
  database_name     text not null unique,
  database_role     text not null,
  database_password text not null,
  schema_version    text,
  created_at        timestamptz not null default now(),
  constraint platform_tenant_slug_key unique (slug),
  constraint platform_tenant_slug_form check (slug ~ '^[a-z][a-z0-9-]{2,30}$')
);
create index platform_tenant_state_idx on platform_tenant (state, created_at desc);

-- Migrations per tenant database: what it has, what happened last.
create table platform_tenant_migration (
  tenant_id   uuid primary key references platform_tenant (id),
  version     text,
  state       text not null check (state in ('current','behind','running','failed')),
  attempts    int  not null default 0,
  error       text,
  millis      bigint,
  changed_at  timestamptz not null default now()
);

-- One row per tenant and hour; counted on the nodes, added here now and then.
create table platform_tenant_usage (
  tenant_id   uuid not null references platform_tenant (id),
  hour        timestamptz not null,
  requests    bigint not null default 0,
  sales       bigint not null default 0,
  primary key (tenant_id, hour)
);

create table platform_tenant_measure (
  tenant_id        uuid primary key references platform_tenant (id),
  database_bytes   bigint,
  users            int,
  last_activity_at timestamptz,
  measured_at      timestamptz not null default now()
);

-- Schema of db-scheduler 16 for PostgreSQL.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time_idx
  on scheduled_tasks (priority desc, execution_time asc);
