package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.provisioning.database.PostgresServer;
import mx.nexus.provisioning.database.PostgresServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each step of a sign-up does, and how all of them are undone. Harmless when repeated. */
@ApplicationScoped
public class ProvisioningSteps {

  private static final Logger LOG = LoggerFactory.getLogger(ProvisioningSteps.class);
  private static final int CONNECTIONS_OF_A_SHOP = 40;

  private final MasterDatabase master;
  private final PostgresServers servers;
  private final Secrets secrets;
  private final TenantDirectory directory;
  private final WarmPool warmPool;
  private final SeedTenant seed;
  private final ConfirmationMail mail;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ProvisioningSteps() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ProvisioningSteps(
      MasterDatabase master,
      PostgresServers servers,
      Secrets secrets,
      TenantDirectory directory,
      WarmPool warmPool,
      SeedTenant seed,
      ConfirmationMail mail) {
    this.master = master;
    this.servers = servers;
    this.secrets = secrets;
    this.directory = directory;
    this.warmPool = warmPool;
    this.seed = seed;
    this.mail = mail;
  }

  void perform(ProvisioningStep step, ProvisioningRun run) {
    switch (step) {
      case DATABASE -> warmPool.giveDatabase(run, server(run));
      case ROLE ->
          server(run)
              .grantToOwnRole(
                  run.database(),
                  run.database(),
                  secrets.decrypt(run.password(), "tenant-role:" + run.database()),
                  CONNECTIONS_OF_A_SHOP);
      case SEED -> seed.seed(new TenantId(run.tenant()), run.birth());
      case OPEN -> open(run);
      case MAIL -> mail.send(run);
      case END -> {}
    }
  }

  private void open(ProvisioningRun run) {
    master.update(
        "update platform_tenant set state = 'ready', schema_version = ?, state_changed_at = now()"
            + " where id = ? and state = 'provisioning'",
        run.templateVersion(),
        run.tenant());
    directory.changed(new TenantId(run.tenant()));
  }

  /**
   * Removes database and role and gives the name free; the row stays for the operators to see. A
   * shop that another node has opened meanwhile stays as it is.
   */
  void undo(ProvisioningRun run) {
    TenantId tenant = new TenantId(run.tenant());
    master.update(
        """
        update platform_tenant
           set state = 'failed', slug = ?, epoch = epoch + 1, state_changed_at = now(),
               state_reason = 'signup.failed'
         where id = ? and state = 'provisioning'
        """,
        SlugRules.GIVEN_UP + run.tenant().toString().substring(19).replace("-", ""),
        run.tenant());
    directory.changed(tenant);
    String state =
        master.required(
            "select state from platform_tenant where id = ?",
            row -> row.text("state"),
            run.tenant());
    if (!state.equals("failed")) {
      LOG.warn("Sign-up {} is not taken back: its shop is {}", run.tenant(), state);
      return;
    }
    warmPool.giveBack(run);
    PostgresServer server = server(run);
    server.dropDatabase(run.database());
    server.dropRole(run.database());
  }

  private PostgresServer server(ProvisioningRun run) {
    return servers.at(run.host(), run.port());
  }
}
