-- Nodes hear not only of a shop's state: its name, plan and time zone are cached with it.
drop trigger platform_tenant_changed on platform_tenant;

create trigger platform_tenant_changed
  after update on platform_tenant
  for each row
  when (old.state is distinct from new.state or old.epoch is distinct from new.epoch
        or old.shop_name is distinct from new.shop_name or old.plan_code is distinct from new.plan_code
        or old.time_zone is distinct from new.time_zone)
  execute function platform_tenant_changed();
