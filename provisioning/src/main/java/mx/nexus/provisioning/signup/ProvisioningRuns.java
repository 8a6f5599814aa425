package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.security.EncryptedSecret;

/** The sign-ups under way, as the master keeps them. */
@ApplicationScoped
public class ProvisioningRuns {

  private static final String SELECT =
      """
      select r.tenant_id, r.slug, r.state, r.next_step, r.birth, r.attempts, r.server_id,
             s.host, s.port, s.template_version, t.database_name, t.database_password
        from provisioning_run r
        join platform_server s on s.id = r.server_id
        join platform_tenant t on t.id = r.tenant_id
      """;
  private static final int MOST_ERROR_CHARACTERS = 500;

  private final MasterDatabase master;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ProvisioningRuns() {
    this(null);
  }

  @Inject
  public ProvisioningRuns(MasterDatabase master) {
    this.master = master;
  }

  ProvisioningRun required(UUID tenant) {
    return master.required(SELECT + " where r.tenant_id = ?", ProvisioningRuns::run, tenant);
  }

  /** Takes up to so many runs that nobody works on, each for one node only. */
  List<UUID> takeDue(int limit) {
    return master.list(
        """
        update provisioning_run set leased_until = now() + interval '1 minute'
         where tenant_id in (select tenant_id from provisioning_run
                              where state in ('running', 'undoing') and leased_until < now()
                              order by leased_until limit ? for update skip locked)
        returning tenant_id
        """,
        row -> row.uuid("tenant_id"),
        limit);
  }

  /** The step is done; the next one is due after a while unless this node does it. */
  void advance(UUID tenant, ProvisioningStep next, Duration lease) {
    master.update(
        "update provisioning_run set next_step = ?, attempts = 0, error = null,"
            + " leased_until = now() + make_interval(secs => ?) where tenant_id = ?",
        next,
        lease.toSeconds(),
        tenant);
  }

  void failed(UUID tenant, Throwable reason, Duration pause) {
    master.update(
        "update provisioning_run set attempts = attempts + 1, error = ?,"
            + " leased_until = now() + make_interval(secs => ?) where tenant_id = ?",
        shortened(String.valueOf(reason)),
        pause.toSeconds(),
        tenant);
  }

  void undo(UUID tenant) {
    master.update(
        "update provisioning_run set state = 'undoing', attempts = 0 where tenant_id = ?", tenant);
  }

  /** Ends the run and forgets what the person told us. */
  void end(UUID tenant, boolean undone) {
    master.update(
        "update provisioning_run set state = ?, next_step = ?, birth = '{}', ended_at = now()"
            + " where tenant_id = ?",
        undone ? "undone" : "done",
        ProvisioningStep.END,
        tenant);
  }

  private static ProvisioningRun run(Row row) {
    return new ProvisioningRun(
        row.uuid("tenant_id"),
        row.text("slug"),
        row.text("state").equals("undoing"),
        ProvisioningStep.valueOf(row.text("next_step").toUpperCase(Locale.ROOT)),
        row.json("birth"),
        row.integer("attempts"),
        row.uuid("server_id"),
        row.text("host"),
        row.integer("port"),
        row.findText("template_version").orElse(""),
        row.text("database_name"),
        new EncryptedSecret(row.text("database_password")));
  }

  private static String shortened(String text) {
    return text.length() > MOST_ERROR_CHARACTERS ? text.substring(0, MOST_ERROR_CHARACTERS) : text;
  }
}
