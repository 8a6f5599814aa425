package mx.nexus.platform.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.observability.Operators;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.security.ApiKeys;
import mx.nexus.platform.security.ApiScope;
import mx.nexus.platform.security.Credentials;
import mx.nexus.platform.security.NewApiKey;
import mx.nexus.platform.security.PartnerPrincipal;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.security.SessionRevocations;
import mx.nexus.platform.security.SigningKeys;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.security.Tokens;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.testing.Eventually;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two shops with the same person in both, and every way to come to the wrong one. */
class ArrivalsIT {

  private static final String BRANCHES = "/pos/api/branches";
  private static final String STOCK = "/api/v1/inventory/stock";
  private static final UUID ANA = new UUID(0, 1);
  private static final Set<UUID> ENDED = ConcurrentHashMap.newKeySet();
  private static final TestMaster MASTER = TestMaster.create();
  private static final Tenant UNO = TestShop.create("uno").tenant();
  private static final Tenant DOS = TestShop.create("dos").tenant();
  private static final Settings SETTINGS =
      new Settings("localhost", "http", 8080, Path.of("."), "", "", "", "");
  private static TestCluster cluster;
  private static Tokens tokens;
  private static ApiKeys keys;
  private static SessionRevocations otherNode;
  private static TenantDirectory directory;
  private static Arrivals arrivals;

  @BeforeAll
  static void open() {
    MASTER.register(UNO);
    MASTER.register(DOS);
    cluster = TestCluster.of(2);
    Cluster here = new Cluster(cluster.node(0));
    tokens =
        new Tokens(
            new SigningKeys(MASTER.database(), Secrets.withKey(new byte[32]), Clock.systemUTC()),
            SETTINGS,
            Clock.systemUTC());
    keys = new ApiKeys(MASTER.database(), here, Clock.systemUTC());
    SessionRevocations sessions = new SessionRevocations(here, session -> !ENDED.contains(session));
    otherNode = new SessionRevocations(new Cluster(cluster.node(1)), session -> true);
    directory = new TenantDirectory(MASTER.database(), here);
    arrivals =
        new Arrivals(SETTINGS, directory, new Credentials(tokens, sessions, keys), new Operators());
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  @Test
  void aTokenOpensItsOwnShopOnly() {
    String token = token(UNO, staff(UNO));

    assertThat(arrive(bearer("uno.localhost", token)).principal()).contains(staff(UNO));
    assertThat(arrive(bearer("uno.localhost", token)).tenant()).map(Tenant::slug).contains("uno");
    assertThat(arrive(bearer("dos.localhost", token)).principal()).isEmpty();
  }

  @Test
  void aTokenWhoseClaimsDisagreeOpensNothing() {
    String signedForUnoButOfDos = token(UNO, staff(DOS));

    assertThat(arrive(bearer("uno.localhost", signedForUnoButOfDos)).principal()).isEmpty();
    assertThat(arrive(bearer("dos.localhost", signedForUnoButOfDos)).principal()).isEmpty();
  }

  @Test
  void anEndedLoginIsFeltWithinASecondThoughAnotherNodeEndedIt() {
    UUID session = UUID.randomUUID();
    String token = token(UNO, staff(UNO, session));
    assertThat(arrive(bearer("uno.localhost", token)).principal()).isPresent();

    ENDED.add(session);
    revokedOnTheOtherNode(session, DOS);
    assertThat(arrive(bearer("uno.localhost", token)).principal()).isPresent();
    revokedOnTheOtherNode(session, UNO);

    Eventually.within(
        Duration.ofSeconds(1), () -> arrive(bearer("uno.localhost", token)).principal().isEmpty());
  }

  private static void revokedOnTheOtherNode(UUID session, Tenant shop) {
    try (TenantContext.Binding bound = TenantContext.bind(shop)) {
      otherNode.revoked(session);
    }
  }

  @Test
  void aBrowsersSessionCountsInItsShopOnly() {
    FakeRequest inUno = FakeRequest.get("uno.localhost", "/sales/register").loggedIn(staff(UNO));
    FakeRequest inDos = FakeRequest.get("dos.localhost", "/sales/register").loggedIn(staff(UNO));

    assertThat(arrive(inUno).principal()).contains(staff(UNO));
    assertThat(arrive(inDos).principal()).isEmpty();
    assertThat(arrive(inDos).refusal()).isEmpty();
  }

  @Test
  void aBrowsersSessionServesTheApiOnlyFromOurOwnPages() {
    FakeRequest silent = FakeRequest.post("uno.localhost", BRANCHES).loggedIn(staff(UNO));
    FakeRequest own =
        FakeRequest.post("uno.localhost", BRANCHES)
            .loggedIn(staff(UNO))
            .header("Origin", "http://uno.localhost:8080");
    FakeRequest neighbour =
        FakeRequest.post("uno.localhost", BRANCHES)
            .loggedIn(staff(UNO))
            .header("Origin", "http://dos.localhost:8080");

    assertThat(arrive(silent).principal()).isEmpty();
    assertThat(arrive(own).principal()).isPresent();
    assertThat(code(arrive(neighbour))).contains("request.foreign-origin");
  }

  @Test
  void aPageTakesNoFormFromAnotherSite() {
    FakeRequest form =
        FakeRequest.post("uno.localhost", "/sales/register")
            .loggedIn(staff(UNO))
            .header("Sec-Fetch-Site", "cross-site");

    assertThat(code(arrive(form))).contains("request.foreign-origin");
  }

  @Test
  void aKeyAloneLeadsToItsShopAndNoHostBendsIt() {
    String key = keys.issue(UNO.id(), wanted()).text();

    for (String host : new String[] {"localhost", "uno.localhost"}) {
      Arrival arrival = arrive(FakeRequest.get(host, STOCK).header("X-API-Key", key));
      assertThat(arrival.tenant()).map(Tenant::id).contains(UNO.id());
      assertThat(arrival.principal().filter(PartnerPrincipal.class::isInstance)).isPresent();
    }
    Arrival bent = arrive(FakeRequest.get("dos.localhost", STOCK).header("X-API-Key", key));
    assertThat(bent.principal()).isEmpty();
    assertThat(bent.tenant()).isEmpty();
    assertThat(bent.key()).map(ApiKey::tenantId).contains(UNO.id().value());
    assertThat(code(arrive(FakeRequest.get("evil.com", STOCK).header("X-API-Key", key))))
        .contains("tenant.unknown");
  }

  @Test
  void aKeyIsNoTokenAndATokenNoKey() {
    String key = keys.issue(UNO.id(), wanted()).text();
    String token = token(UNO, staff(UNO));

    assertThat(
            arrive(FakeRequest.get("uno.localhost", BRANCHES).header("X-API-Key", key)).principal())
        .isEmpty();
    assertThat(arrive(bearer("uno.localhost", key)).principal()).isEmpty();
    assertThat(
            arrive(
                    FakeRequest.get("uno.localhost", STOCK)
                        .header("Authorization", "Bearer " + token))
                .principal())
        .isEmpty();
  }

  @Test
  void unknownNamesAreAnsweredAlike() {
    for (String host : new String[] {"nadie.localhost", "localhost", "127.0.0.1", "evil.com"}) {
      assertThat(code(arrive(FakeRequest.get(host, BRANCHES)))).contains("tenant.unknown");
    }
    assertThat(code(arrive(FakeRequest.get("uno.localhost", "/platform/api/signup"))))
        .contains("request.no-such-path");
  }

  @Test
  void aSuspendedShopAnswersNobody() {
    Tenant tres = TestShop.create("tres").tenant();
    MASTER.register(tres);
    MASTER
        .database()
        .update("update platform_tenant set state = 'suspended' where id = ?", tres.id());
    directory.changed(tres.id());
    String key = keys.issue(tres.id(), wanted()).text();

    assertThat(code(arrive(bearer("tres.localhost", token(tres, staff(tres))))))
        .contains("tenant.suspended");
    assertThat(code(arrive(FakeRequest.get("tres.localhost", "/sales/register"))))
        .contains("tenant.suspended");
    Arrival byKey = arrive(FakeRequest.get("localhost", STOCK).header("X-API-Key", key));
    assertThat(code(byKey)).contains("tenant.suspended");
    assertThat(byKey.key()).isPresent();
  }

  @Test
  void operatorsComeByTheBaseDomainOnly() {
    AdminPrincipal operator =
        new AdminPrincipal(new UUID(0, 9), "Op", "op@nexus.mx", UUID.randomUUID());
    String token = tokens.issue(operator).value();

    Arrival right = arrive(bearer("localhost", token, "/api/tenants").in("/admin"));
    Arrival byShop = arrive(bearer("uno.localhost", token, "/api/tenants").in("/admin"));
    Arrival staffToken =
        arrive(bearer("localhost", token(UNO, staff(UNO)), "/api/tenants").in("/admin"));

    assertThat(right.principal()).map(Principal::getName).contains("op@nexus.mx");
    assertThat(code(byShop)).contains("request.no-such-path");
    assertThat(staffToken.principal()).isEmpty();
    assertThat(arrive(bearer("uno.localhost", token)).principal()).isEmpty();
  }

  @Test
  void noNulCharacterGetsIn() {
    assertThat(code(arrive(FakeRequest.get("uno.localhost", BRANCHES).query("q=a%00b"))))
        .contains("request.malformed");
  }

  private static Arrival arrive(FakeRequest request) {
    return arrivals.of(request.toRequest());
  }

  private static Optional<String> code(Arrival arrival) {
    return arrival.refusal().map(Refusal::code);
  }

  private static FakeRequest bearer(String host, String token) {
    return bearer(host, token, BRANCHES);
  }

  private static FakeRequest bearer(String host, String token, String path) {
    return FakeRequest.get(host, path).header("Authorization", "Bearer " + token);
  }

  private static String token(Tenant signer, StaffPrincipal staff) {
    try (TenantContext.Binding bound = TenantContext.bind(signer)) {
      return tokens.issue(staff).value();
    }
  }

  private static StaffPrincipal staff(Tenant shop) {
    return staff(shop, new UUID(0, 2));
  }

  private static StaffPrincipal staff(Tenant shop, UUID session) {
    return new StaffPrincipal(
        ANA, "Ana", "ana@x.mx", Set.of(StaffRole.OWNER), session, shop.id().value(), false);
  }

  private static NewApiKey wanted() {
    return new NewApiKey("ERP", Set.of(ApiScope.READ), 60, 1_000, Optional.empty());
  }
}
