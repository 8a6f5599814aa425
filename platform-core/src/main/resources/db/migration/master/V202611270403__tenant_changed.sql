-- Whoever changes a shop's state, a command line or a hand in psql, tells the running nodes at once.
create function platform_tenant_changed() returns trigger
  language plpgsql
as $$
begin
  perform pg_notify('platform_tenant_changed', new.id::text);
  return null;
end
$$;

create trigger platform_tenant_changed
  after update on platform_tenant
  for each row
  when (old.state is distinct from new.state or old.epoch is distinct from new.epoch)
  execute function platform_tenant_changed();
