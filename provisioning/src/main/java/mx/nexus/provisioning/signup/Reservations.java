package mx.nexus.provisioning.signup;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.PlatformDatabase;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.tenancy.TenantSeeder;

/**
 * Takes a name for a shop and writes down what is to be done, in one transaction: whoever comes
 * second with the same name is refused, and a crash right after it loses nothing.
 */
@ApplicationScoped
public class Reservations {

  private static final int PASSWORD_BYTES = 24;

  private final MasterDatabase master;
  private final Secrets secrets;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Reservations() {
    this(null, null);
  }

  @Inject
  public Reservations(MasterDatabase master, Secrets secrets) {
    this.master = master;
    this.secrets = secrets;
  }

  UUID reserve(String slug, String plan, String timeZone, TenantSeeder.Birth birth) {
    UUID id = Ids.next();
    String database = databaseName(id);
    String password = secrets.encrypt(newPassword(), "tenant-role:" + database).value();
    try {
      master.transact(
          transaction -> {
            UUID server = serverWithRoom(transaction);
            String planCode = offered(transaction, plan);
            transaction.update(
                """
                insert into platform_tenant (id, slug, shop_name, owner_email, state, plan_code,
                       time_zone, server_id, database_name, database_role, database_password)
                values (?, ?, ?, ?, 'provisioning', ?, ?, ?, ?, ?, ?)
                """,
                id,
                slug,
                birth.shopName(),
                birth.ownerEmail(),
                planCode,
                timeZone,
                server,
                database,
                database,
                password);
            transaction.update(
                """
                insert into provisioning_run (tenant_id, slug, server_id, plan_code, state,
                       next_step, birth, leased_until)
                values (?, ?, ?, ?, 'running', ?, ?, now() + interval '1 minute')
                """,
                id,
                slug,
                server,
                planCode,
                ProvisioningStep.DATABASE,
                json(birth));
          });
    } catch (SqlFailed e) {
      if (e.violatesUnique("platform_tenant_slug_key")) {
        throw new Conflict(SlugCheck.TAKEN);
      }
      throw e;
    }
    return id;
  }

  private static UUID serverWithRoom(PlatformDatabase.Transaction transaction) {
    return transaction
        .one(
            """
            select s.id from platform_server s
             where s.accepts_new and s.template_version is not null
             order by (select count(*) from platform_tenant t
                        where t.server_id = s.id and t.state <> 'deleted'), s.id
             limit 1
            """,
            row -> row.uuid("id"))
        .orElseThrow(() -> new Unavailable(ProvisionTenant.TRY_AGAIN, "signup.failed"));
  }

  private static String offered(PlatformDatabase.Transaction transaction, String plan) {
    return transaction
        .one(
            "select code from platform_plan where offered and (code = ? or ? = '')"
                + " order by position limit 1",
            row -> row.text("code"),
            plan,
            plan)
        .orElseThrow(() -> new RuleRefused("signup.plan-unknown"));
  }

  /** From the id, never from what a person typed. */
  static String databaseName(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * 2);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return "nx_" + HexFormat.of().formatHex(bytes.array());
  }

  private String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Json json(TenantSeeder.Birth birth) {
    try {
      return new Json(WireJson.mapper().writeValueAsString(birth));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
