package mx.nexus.provisioning.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.retention.PurgeShop;
import mx.nexus.platform.retention.Retention;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PurgeShopsIT {

  private final TestMaster installation = TestMaster.create();
  private final MasterDatabase master = installation.database();
  private final TestCluster cluster = TestCluster.of(1);
  private final TestShop one = TestShop.create("uno");
  private final TestShop two = TestShop.create("dos");
  private final List<String> purged = new ArrayList<>();
  private final PurgeShops job =
      new PurgeShops(
          master,
          new TenantDirectory(master, new Cluster(cluster.node(0))),
          new PurgeShop(one.units(), List.of(new Noting()), Clock.systemUTC()));

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void purgesEachShopOnceADayAndGoesOnWhenOneDoesNotAnswer() {
    installation.register(one.tenant());
    installation.register(two.tenant());
    master.update("update platform_tenant set created_at = now() - interval '3 days'");

    job.run();
    job.run();

    assertThat(purged).containsExactlyInAnyOrder("uno", "dos");

    master.update("update provisioning_purge set purged_at = now() - interval '25 hours'");
    job.run();

    assertThat(purged).hasSize(4);
  }

  @Test
  void leavesShopsAloneThatNobodyHasUsedForLong() {
    installation.register(one.tenant());
    master.update("update platform_tenant set created_at = now() - interval '90 days'");
    job.run();
    master.update("update provisioning_purge set purged_at = now() - interval '2 days'");

    job.run();

    assertThat(purged).containsExactly("uno");
  }

  @Test
  void clearsTheMasterOfWhatIsOld() {
    installation.register(one.tenant());
    master.update(
        """
        insert into platform_api_key_use (tenant_id, key_id, at, method, path, status, millis, request_id)
        select ?, gen_random_uuid(), now() - n * interval '10 days', 'GET', '/api/v1/health', 200, 1, 'r'
          from generate_series(1, 6) n
        """,
        one.tenant().id());
    master.update(
        """
        insert into platform_admin_login_failure (kind, subject, failures, last_failure)
        values ('address', 'old', 1, now() - interval '3 days'), ('address', 'new', 1, now())
        """);

    new PurgeMaster(master, Clock.systemUTC()).run();

    assertThat(count("platform_api_key_use")).isEqualTo(2);
    assertThat(count("platform_admin_login_failure")).isEqualTo(1);
  }

  private long count(String table) {
    return master.required("select count(*) as n from " + table, row -> row.longValue("n"));
  }

  /** The second shop's database is away. */
  private final class Noting implements Retention {

    @Override
    public String name() {
      return "notes";
    }

    @Override
    public int purge(Instant now, int most) {
      String slug = TenantContext.required().slug();
      purged.add(slug);
      if (slug.equals("dos")) {
        throw new Unavailable(java.time.Duration.ofSeconds(1), "tenant.unavailable");
      }
      return 0;
    }
  }
}
