-- Tells this installation's databases from those of another one on the same server. The database
-- that shops share keeps its plain name for whoever came first.
create table provisioning_installation (
  only_one      boolean primary key default true,
  id            text not null,
  shared_suffix text not null,
  constraint provisioning_installation_only_one_check check (only_one),
  constraint provisioning_installation_id_check check (id ~ '^[0-9a-f]{8}$')
);

insert into provisioning_installation (id, shared_suffix)
select n.id,
       case when exists (select 1 from pg_database where datname = 'nexus_catalog')
                 and not exists (select 1 from platform_server)
            then '_' || n.id else '' end
  from (select left(replace(gen_random_uuid()::text, '-', ''), 8) as id) n;
