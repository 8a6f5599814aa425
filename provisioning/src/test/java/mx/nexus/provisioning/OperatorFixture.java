package mx.nexus.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Passwords;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.security.SessionRevocations;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;

/** An installation with one operator, wired by hand as the container would. */
final class OperatorFixture implements AutoCloseable {

  static final String EMAIL = "olga@nexus.example";
  static final String PASSWORD = "cuatro bujias de platino";
  static final String ADDRESS = "192.0.2.7";

  final TestCluster cluster = TestCluster.of(1);
  final MasterDatabase master = TestMaster.create().database();
  final TurnedClock clock = new TurnedClock();
  final MasterAuditLog audit = new MasterAuditLog(master, clock);
  final Operators operators = new Operators(master);
  final OperatorAttempts attempts = new OperatorAttempts(master, clock);
  final OperatorCodes codes = new OperatorCodes(operators, Secrets.withKey(new byte[32]), clock);
  final OperatorSessions sessions =
      new OperatorSessions(
          master, new SessionRevocations(new Cluster(cluster.node(0)), session -> false), clock);
  final LogInAdmin logIn =
      new LogInAdmin(operators, attempts, sessions, codes, audit, new Passwords(), clock);
  final OwnSecondStep secondStep = new OwnSecondStep(operators, attempts, codes, master, audit);
  final ChangeAdminPassword changePassword =
      new ChangeAdminPassword(operators, attempts, sessions, audit, master, new Passwords(), clock);

  OperatorFixture() {
    new AdminUsers(master).create(EMAIL, "Olga", PASSWORD);
  }

  AdminPrincipal logIn(String password, String code) {
    return logIn.logIn(
        new LogInAdmin.Proof(EMAIL, password, code), OperatorSessions.Channel.API, ADDRESS);
  }

  @Override
  public void close() {
    cluster.close();
  }

  /** A clock that moves when the test says so. */
  static final class TurnedClock extends Clock {

    private Instant now = Instant.parse("2026-11-24T18:00:00Z");

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
