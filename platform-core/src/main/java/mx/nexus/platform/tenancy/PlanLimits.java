package mx.nexus.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.RuleRefused;

/**
 * What the bound shop's plan includes. Asked when something is added and never when something is
 * sold; what is there already stays, also after a change to a smaller plan.
 */
@ApplicationScoped
public class PlanLimits {

  private final MasterDatabase master;

  @SuppressWarnings("NullAway")
  protected PlanLimits() {
    this(null);
  }

  @Inject
  public PlanLimits(MasterDatabase master) {
    this.master = master;
  }

  /**
   * Refuses a branch more than the plan has.
   *
   * @param there branches so far, counted where nobody adds another meanwhile
   * @throws RuleRefused {@code plan.branches-reached}
   */
  public void requireRoomForBranch(int there) {
    Plan plan = plan();
    if (there >= plan.branches()) {
      throw new RuleRefused("plan.branches-reached", plan.branches(), plan.name());
    }
  }

  /**
   * The same for somebody who may log in.
   *
   * @throws RuleRefused {@code plan.people-reached}
   */
  public void requireRoomForPerson(int there) {
    Plan plan = plan();
    if (there >= plan.people()) {
      throw new RuleRefused("plan.people-reached", plan.people(), plan.name());
    }
  }

  private Plan plan() {
    return master.required(
        """
        select p.name, p.max_branches, p.max_users
          from platform_tenant t join platform_plan p on p.code = t.plan_code
         where t.id = ?
        """,
        row -> new Plan(row.text("name"), row.integer("max_branches"), row.integer("max_users")),
        TenantContext.required().id());
  }

  private record Plan(String name, int branches, int people) {}
}
