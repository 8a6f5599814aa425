package mx.nexus.provisioning;

import java.time.Clock;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.tenancy.TenantId;

/**
 * The shops, as the command line closes and opens them. It is no node of the cluster, so the nodes
 * feel it when they next look into the directory.
 */
public final class TenantsByCommand {

  private final MasterDatabase master;
  private final SuspendTenant suspend;
  private final ResumeTenant resume;

  public TenantsByCommand(MasterDatabase master) {
    Clock clock = Clock.systemUTC();
    TenantStates states = new TenantStates(new MasterAuditLog(master, clock), clock);
    this.master = master;
    this.suspend = new SuspendTenant(master, states, TenantsByCommand::tellNobody);
    this.resume = new ResumeTenant(master, states, TenantsByCommand::tellNobody);
  }

  /**
   * Closes a shop.
   *
   * @throws CommandFailed when there is none of this name or it is not open
   */
  public void suspend(String slug, String reason) {
    try {
      suspend.suspend(id(slug), reason);
    } catch (Conflict notReady) {
      throw new CommandFailed(slug + " is not active, so it cannot be suspended.", notReady);
    }
  }

  /**
   * Opens it again.
   *
   * @throws CommandFailed when there is none of this name or it is not suspended
   */
  public void resume(String slug) {
    try {
      resume.resume(id(slug));
    } catch (Conflict notSuspended) {
      throw new CommandFailed(slug + " is not suspended.", notSuspended);
    }
  }

  private static void tellNobody(TenantId changed) {}

  private TenantId id(String slug) {
    return master
        .one(
            "select id from platform_tenant where slug = ?",
            row -> new TenantId(row.uuid("id")),
            slug)
        .orElseThrow(() -> new CommandFailed("There is no shop " + slug + "."));
  }
}
