package mx.nexus.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.tenancy.Placement;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.tenancy.TenantSuspended;
import mx.nexus.platform.tenancy.TenantUnknown;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantStatesIT {

  private final TestMaster installation = TestMaster.create();
  private final MasterDatabase master = installation.database();
  private final TestCluster cluster = TestCluster.of(1);
  private final MasterAuditLog audit = new MasterAuditLog(master, Clock.systemUTC());
  private final TenantDirectory directory =
      new TenantDirectory(master, new Cluster(cluster.node(0)));
  private final TenantStates states = new TenantStates(audit, Clock.systemUTC());
  private final SuspendTenant suspend = new SuspendTenant(master, states, directory);
  private final ResumeTenant resume = new ResumeTenant(master, states, directory);
  private final TenantSearch search = new TenantSearch(master);

  @AfterEach
  void stop() {
    cluster.close();
  }

  private Tenant shop(String slug) {
    Tenant shop =
        new Tenant(
            new TenantId(Ids.next()),
            slug,
            "Refaccionaria " + slug,
            TenantState.READY,
            1,
            "mostrador",
            "America/Mexico_City",
            new Placement(
                Ids.next(),
                "127.0.0.1",
                TestPostgres.port(),
                100,
                "nx_" + slug.replace('-', '_'),
                "nx_" + slug.replace('-', '_'),
                new EncryptedSecret("x")));
    installation.register(shop);
    return shop;
  }

  @Test
  void suspendsAndResumesAndWritesBothDown() {
    Tenant shop = shop("el-piston");
    assertThat(directory.ready("el-piston").epoch()).isEqualTo(1);

    UUID job = suspend.suspend(shop.id(), "no ha pagado");

    assertThatThrownBy(() -> directory.ready("el-piston")).isInstanceOf(TenantSuspended.class);
    assertThat(search.get(shop.id()).stateReason()).isEqualTo("no ha pagado");
    assertThat(new TenantJobs(master).get(job).state()).isEqualTo("succeeded");

    resume.resume(shop.id());

    assertThat(directory.ready("el-piston").epoch()).isEqualTo(3);
    assertThat(search.get(shop.id()).stateReason()).isNull();
    assertThat(audit.latest(MasterAuditLog.Filter.of(shop.id()), Optional.empty(), 10))
        .extracting(MasterAuditLog.Entry::action)
        .containsExactly("tenant.resumed", "tenant.suspended");
  }

  @Test
  void refusesWhatDoesNotFitTheStateAndLeavesNoTrace() {
    Tenant shop = shop("el-piston");

    assertThatThrownBy(() -> resume.resume(shop.id()))
        .isInstanceOf(Conflict.class)
        .hasMessage("provisioning.tenant-not-suspended");
    suspend.suspend(shop.id(), "no ha pagado");
    assertThatThrownBy(() -> suspend.suspend(shop.id(), "otra vez"))
        .isInstanceOf(Conflict.class)
        .hasMessage("provisioning.tenant-not-ready");
    assertThatThrownBy(() -> suspend.suspend(new TenantId(Ids.next()), "nadie"))
        .isInstanceOf(TenantUnknown.class);

    assertThat(audit.latest(MasterAuditLog.Filter.ALL, Optional.empty(), 10)).hasSize(1);
    assertThat(search.get(shop.id()).stateReason()).isEqualTo("no ha pagado");
  }

  @Test
  void theCommandLineSuspendsAndResumesByName() {
    Tenant shop = shop("el-piston");
    TenantsByCommand command = new TenantsByCommand(master);

    command.suspend("el-piston", "no ha pagado");
    assertThat(search.get(shop.id()).state()).isEqualTo(TenantState.SUSPENDED);
    assertThatThrownBy(() -> command.suspend("el-piston", "otra vez"))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("not active");
    command.resume("el-piston");
    assertThat(search.get(shop.id()).state()).isEqualTo(TenantState.READY);

    assertThatThrownBy(() -> command.resume("el-piston")).hasMessageContaining("not suspended");
    assertThatThrownBy(() -> command.resume("nadie")).hasMessage("There is no shop nadie.");
    assertThat(audit.latest(MasterAuditLog.Filter.of(shop.id()), Optional.empty(), 10))
        .extracting(MasterAuditLog.Entry::actor)
        .containsExactly("system", "system");
  }

  @Test
  void findsShopsByTextStateAndPlan() {
    Tenant piston = shop("el-piston");
    shop("nandu");
    shop("apnorte");
    suspend.suspend(piston.id(), "prueba");

    assertThat(found("PIST", null)).containsExactly("el-piston");
    assertThat(found("refaccionaria", null)).hasSize(3);
    assertThat(found("%", null)).isEmpty();
    assertThat(found("", TenantState.SUSPENDED)).containsExactly("el-piston");
    assertThat(search.count(filter("", TenantState.READY))).isEqualTo(2);
  }

  @Test
  void findsNamesWithoutTheirAccents() {
    shop("nandu");
    master.update("update platform_tenant set shop_name = 'Refaccionaria Ñandú'");

    assertThat(found("nandu", null)).containsExactly("nandu");
    assertThat(found("ÑANDÚ", null)).containsExactly("nandu");
  }

  @Test
  void ordersByWhatIsAskedFor() {
    shop("b-tres");
    shop("a-uno");
    Tenant last = shop("c-dos");
    suspend.suspend(last.id(), "prueba");

    assertThat(ordered(TenantSearch.Order.NAME, true)).containsExactly("c-dos", "b-tres", "a-uno");
    assertThat(ordered(TenantSearch.Order.STATE, true)).containsExactly("c-dos", "a-uno", "b-tres");
    assertThat(ordered(TenantSearch.Order.SIZE, false)).containsExactly("a-uno", "b-tres", "c-dos");
  }

  private List<String> ordered(TenantSearch.Order order, boolean descending) {
    return search.rows(TenantSearch.Filter.ALL, order, descending, 0, 10).stream()
        .map(TenantOverview::slug)
        .toList();
  }

  @Test
  void pagesThroughAllShopsOnce() {
    Set.of("uno-a", "dos-b", "tres-c", "cuatro-d", "cinco-e").forEach(this::shop);

    CursorPage<TenantOverview> first =
        search.page(TenantSearch.Filter.ALL, PageRequest.of(2, null));
    CursorPage<TenantOverview> second =
        search.page(TenantSearch.Filter.ALL, PageRequest.of(2, first.nextCursor()));
    CursorPage<TenantOverview> last =
        search.page(TenantSearch.Filter.ALL, PageRequest.of(2, second.nextCursor()));

    assertThat(first.items())
        .extracting(TenantOverview::slug)
        .containsExactly("cinco-e", "cuatro-d");
    assertThat(second.items()).extracting(TenantOverview::slug).containsExactly("dos-b", "tres-c");
    assertThat(last.items()).extracting(TenantOverview::slug).containsExactly("uno-a");
    assertThat(last.nextCursor()).isNull();
    assertThatThrownBy(
            () -> search.page(TenantSearch.Filter.ALL, PageRequest.of(2, "not a cursor")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void tellsThatAJobDoesNotExist() {
    assertThatThrownBy(() -> new TenantJobs(master).get(Ids.next())).isInstanceOf(NotFound.class);
  }

  private List<String> found(String text, TenantState state) {
    return search.rows(filter(text, state), TenantSearch.Order.SLUG, false, 0, 10).stream()
        .map(TenantOverview::slug)
        .toList();
  }

  private static TenantSearch.Filter filter(String text, TenantState state) {
    return new TenantSearch.Filter(
        Optional.of(text), Optional.ofNullable(state), Optional.empty(), Optional.empty());
  }
}
