package mx.nexus.pos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import mx.nexus.platform.jobs.JobRunner;
import mx.nexus.platform.persistence.EntityManagers;
import mx.nexus.platform.persistence.MasterNotices;
import mx.nexus.platform.persistence.TenantPools;
import mx.nexus.platform.tenancy.TenantDirectory;

/**
 * What this web application does when it starts: builds the persistence unit, lets go of changed
 * tenants' connections from now on, starts the jobs. It connects to no tenant's database.
 */
@ApplicationScoped
public class Startup {

  @Inject private EntityManagers entityManagers;
  @Inject private TenantDirectory directory;
  @Inject private TenantPools pools;
  @Inject private JobRunner jobs;
  @Inject private MasterNotices notices;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object ready) {
    directory.onChange(pools::retire);
    notices.listen(TenantDirectory.CHANGED, directory::changed);
    entityManagers.warmUp();
    jobs.start();
  }
}
