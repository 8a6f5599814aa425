package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.MasterDatabase;

/** The plans that are offered to who signs up, smallest first. */
@ApplicationScoped
public class Plans {

  private final MasterDatabase master;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Plans() {
    this(null);
  }

  @Inject
  public Plans(MasterDatabase master) {
    this.master = master;
  }

  /** One plan and its limits. */
  public record Offer(String code, String name, int branches, int people, Money monthlyPrice) {}

  public List<Offer> offered() {
    return master.list(
        "select code, name, max_branches, max_users, monthly_price from platform_plan"
            + " where offered order by position limit 20",
        row ->
            new Offer(
                row.text("code"),
                row.text("name"),
                row.integer("max_branches"),
                row.integer("max_users"),
                row.money("monthly_price")));
  }
}
