package mx.nexus.provisioning.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.mail.MailSettings;
import mx.nexus.platform.mail.Mailer;
import mx.nexus.platform.persistence.EntityManagers;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.PoolSettings;
import mx.nexus.platform.persistence.RoutingDataSource;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.TenantPools;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.security.EmailLinks;
import mx.nexus.platform.security.Passwords;
import mx.nexus.platform.security.RateLimiter;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.tenancy.ShopZones;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantSeeder;
import mx.nexus.platform.testing.ManagedClasses;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestPostgres;
import mx.nexus.platform.testing.TestSettings;
import mx.nexus.platform.testing.TestUnit;
import mx.nexus.provisioning.database.PostgresServer;
import mx.nexus.provisioning.database.PostgresServers;
import mx.nexus.provisioning.schema.InstallationNames;
import mx.nexus.provisioning.schema.InstallationSchema;
import mx.nexus.provisioning.schema.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvisionTenantIT {

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final TenantSeeder.Birth BIRTH =
      new TenantSeeder.Birth("El Pistón", "Lupita", "lupita@example.mx", "hash", "es");
  private static final String GOOD = "cuatro bujías de platino";
  private static final Path MIGRATIONS =
      Path.of("../platform-core/src/main/resources/db/migration");

  @TempDir private static Path folder;
  private static TestCluster cluster;
  private static PostgresServer server;

  private final MasterDatabase master = TestMaster.create().database();
  private final Settings settings = TestSettings.withKey(folder, KEY);
  private final Secrets secrets = Secrets.withKey(KEY);
  private final List<String> seeded = new ArrayList<>();
  private boolean seederBreaks;
  private Reservations reservations;
  private ProvisioningRuns runs;
  private WarmPool pool;
  private ProvisioningSteps steps;
  private ProvisionTenant provision;
  private TenantDirectory directory;

  @BeforeAll
  static void serverWithTemplate() {
    cluster = TestCluster.of(1);
    server = new PostgresServer("127.0.0.1", TestPostgres.port(), "postgres", "postgres");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void wire() {
    InstallationSchema schema = new InstallationSchema(server, Migrations.in(MIGRATIONS));
    schema.registerServer(master, "main");
    schema.updateTemplate(master);
    directory = new TenantDirectory(master, new Cluster(cluster.node(0)));
    TenantPools pools = new TenantPools(PoolSettings.defaults(), secrets, () -> 1);
    directory.onChange(pools::retire);
    RoutingDataSource routing = new RoutingDataSource(pools);
    Units units =
        new Units(new EntityManagers(routing, unit -> TestUnit.create(persistentClasses(), unit)));
    Sql sql = new Sql(units, routing);
    reservations = new Reservations(master, secrets);
    runs = new ProvisioningRuns(master);
    pool = new WarmPool(master, new PostgresServers(settings));
    MailSettings mail =
        new MailSettings(
            "",
            25,
            "",
            "",
            false,
            "no-reply@localhost",
            Duration.ofSeconds(5),
            folder.resolve("mail"));
    steps =
        new ProvisioningSteps(
            master,
            new PostgresServers(settings),
            secrets,
            directory,
            pool,
            new SeedTenant(directory, units, List.<TenantSeeder>of(new Seeder(sql))),
            new ConfirmationMail(
                new Mailer(mail, Clock.systemUTC()),
                settings,
                new EmailLinks(settings, Clock.systemUTC())));
    provision = new ProvisionTenant(runs, steps);
  }

  @Test
  void formsThatAreRefusedUseUpNoSignUpAndHaveALimitOfTheirOwn() {
    SignUp signUp =
        new SignUp(
            new SlugCheck(master),
            new SignUpLimits(
                new RateLimiter(new Cluster(cluster.node(0)), Clock.systemUTC()), 1, 100),
            new Passwords(),
            reservations,
            provision,
            settings);
    String address = UUID.randomUUID().toString();
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> signUp.signUp(form("uno", "corta"), address))
          .isInstanceOf(InvalidInput.class);
      assertThatThrownBy(() -> signUp.signUp(form("admin", GOOD), address))
          .isInstanceOf(RuleRefused.class);
    }

    assertThat(signUp.signUp(form("uno", GOOD), address).slug()).isEqualTo("uno");

    assertThatThrownBy(() -> signUp.signUp(form("dos", GOOD), address))
        .isInstanceOf(TooManyRequests.class);
    assertThatThrownBy(() -> signUp.signUp(form("uno", "corta"), address))
        .isInstanceOf(TooManyRequests.class);
  }

  private static SignUpForm form(String slug, String password) {
    return new SignUpForm("El Pistón", slug, "Lupita", "l@example.mx", password, "", "es", "");
  }

  @Test
  void opensAShopWithADatabaseAndARoleOfItsOwn() {
    UUID shop = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);

    provision.now(shop);

    assertThat(directory.ready("uno").id().value()).isEqualTo(shop);
    assertThat(seeded).containsExactly("hash as " + Reservations.databaseName(shop));
  }

  @Test
  void anotherInstallationOnTheServerKeepsItsReadyDatabasesAndItsTemplate() {
    MasterDatabase others = TestMaster.ofAnotherInstallation().database();
    InstallationSchema schema = new InstallationSchema(server, Migrations.in(MIGRATIONS));
    schema.registerServer(others, "main");
    schema.updateTemplate(others);
    WarmPool othersPool = new WarmPool(others, new PostgresServers(settings));

    pool.fill(1);
    othersPool.fill(1);
    pool.fill(1);

    InstallationNames own = InstallationNames.of(master);
    InstallationNames their = InstallationNames.of(others);
    assertThat(server.databasesLike(own.warmPrefix())).hasSize(1);
    assertThat(server.databasesLike(their.warmPrefix())).hasSize(1);
    assertThat(own.template()).isNotEqualTo(their.template());
    assertThat(server.hasDatabase(own.template())).isTrue();
    assertThat(server.hasDatabase(their.template())).isTrue();
  }

  @Test
  void theRoleOfAShopEntersNoOtherDatabase() {
    UUID one = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);
    UUID two = reservations.reserve("dos", "", ShopZones.CAPITAL, BIRTH);
    provision.now(one);
    provision.now(two);

    assertThatThrownBy(() -> enter(Reservations.databaseName(two), one))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void takesAReadyDatabaseWhenThereIsOne() {
    pool.fill(1);
    String ready = readyDatabases().get(0);
    long oid = oid(ready);
    UUID shop = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);

    provision.now(shop);

    assertThat(oid(Reservations.databaseName(shop))).isEqualTo(oid);
    assertThat(readyDatabases()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProvisioningStep.class,
      names = {"DATABASE", "ROLE", "SEED", "OPEN"})
  void goesOnAfterACrashRightAfterAnyStep(ProvisioningStep last) {
    UUID shop = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);
    ProvisioningRun run = runs.required(shop);
    // Done but not yet written down: the worst moment to die.
    for (ProvisioningStep step = ProvisioningStep.DATABASE; ; step = step.next()) {
      steps.perform(step, run);
      if (step == last) {
        break;
      }
      runs.advance(shop, step.next(), ProvisionTenant.TRY_AGAIN);
    }

    provision.later(shop);

    assertThat(directory.ready("uno").id().value()).isEqualTo(shop);
    assertThat(stateOf(shop)).isEqualTo("done");
  }

  @Test
  void aCrashAfterTheClaimLosesNoReadyDatabase() {
    pool.fill(1);
    String ready = readyDatabases().get(0);
    UUID shop = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);
    master.update(
        "update provisioning_warm_database set claimed_for = ? where database_name = ?",
        shop,
        ready);

    provision.later(shop);

    assertThat(server.hasDatabase(ready)).isFalse();
    assertThat(directory.ready("uno").id().value()).isEqualTo(shop);
  }

  @Test
  void whatFailsForGoodIsTakenBackAndTheNameIsFreeAgain() {
    seederBreaks = true;
    UUID shop = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);

    assertThatThrownBy(() -> provision.now(shop)).isInstanceOf(Unavailable.class);

    assertThat(server.hasDatabase(Reservations.databaseName(shop))).isFalse();
    assertThat(server.hasRole(Reservations.databaseName(shop))).isFalse();
    assertThat(stateOf(shop)).isEqualTo("undone");
    seederBreaks = false;
    UUID again = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);
    provision.now(again);
    assertThat(directory.ready("uno").id().value()).isEqualTo(again);
  }

  @Test
  void ofManyWithTheSameNameOneGetsIt() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Future<UUID>> tries = new ArrayList<>();
    Callable<UUID> attempt = () -> reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);
    for (int i = 0; i < 8; i++) {
      tries.add(people.submit(attempt));
    }

    int won = 0;
    for (Future<UUID> one : tries) {
      try {
        one.get();
        won++;
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(Conflict.class);
      }
    }

    people.shutdown();
    assertThat(won).isEqualTo(1);
  }

  @Test
  void theMailFollowsAndWhatThePersonToldIsForgotten() throws Exception {
    UUID shop = reservations.reserve("uno", "", ShopZones.CAPITAL, BIRTH);
    provision.now(shop);

    runs.takeDue(10).forEach(provision::later);

    try (Stream<Path> mails = Files.list(folder.resolve("mail"))) {
      assertThat(mails).isNotEmpty();
    }
    assertThat(stateOf(shop)).isEqualTo("done");
    String kept =
        master.required(
            "select birth::text as birth from provisioning_run where tenant_id = ?",
            row -> row.text("birth"),
            shop);
    assertThat(kept).isEqualTo("{}");
  }

  private Connection enter(String database, UUID shop) throws SQLException {
    String role = Reservations.databaseName(shop);
    String password =
        secrets.decrypt(
            directory.findById(new TenantId(shop)).orElseThrow().placement().password(),
            "tenant-role:" + role);
    return TestPostgres.dataSource(database, role, password).getConnection();
  }

  private String stateOf(UUID shop) {
    return master.required(
        "select state from provisioning_run where tenant_id = ?", row -> row.text("state"), shop);
  }

  private List<String> readyDatabases() {
    return master.list(
        "select database_name from provisioning_warm_database where claimed_for is null",
        row -> row.text("database_name"));
  }

  private long oid(String database) {
    return master.required(
        "select oid::bigint as oid from pg_database where datname = ?",
        row -> row.longValue("oid"),
        database);
  }

  private static List<String> persistentClasses() {
    try {
      return ManagedClasses.onClassPath();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private final class Seeder implements TenantSeeder {

    private final Sql sql;

    Seeder(Sql sql) {
      this.sql = sql;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public void seed(Birth birth) {
      if (seederBreaks) {
        throw new IllegalStateException("broken on purpose");
      }
      seeded.add(
          birth.passwordHash()
              + " as "
              + sql.required("select current_user as name", row -> row.text("name")));
    }
  }
}
