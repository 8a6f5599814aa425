package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.RuleRefused;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  @Test
  void seesTheRefusalInsideWhatWrapsIt() {
    RuleRefused refusal = new RuleRefused("sales.payment-short");

    assertThat(in(new ProcessingException(new RuntimeException(refusal)))).contains(refusal);
  }

  @Test
  void explainsTheStatusesOfHttp() {
    assertThat(in(new NotFoundException())).map(Refusal::code).contains("request.no-such-path");
    assertThat(in(new NotAllowedException(Response.status(405).header("Allow", "GET").build())))
        .map(Refusal::code)
        .contains("request.method-not-allowed");
    assertThat(in(new NotSupportedException())).map(Refusal::status).contains(415);
  }

  @Test
  void tellsAStaleSaveAndADatabaseThatIsAway() {
    assertThat(in(new RuntimeException(new OptimisticLockException())))
        .map(Refusal::code)
        .contains("platform.stale");
    assertThat(in(new SqlFailed(new SQLException("gone", "08006"))))
        .map(Refusal::status)
        .contains(503);
  }

  @Test
  void whatIsNoRefusalIsADefect() {
    assertThat(in(new NullPointerException())).isEmpty();
    assertThat(in(new SqlFailed(new SQLException("twice", "23505")))).isEmpty();
  }

  private static Optional<Refusal> in(Throwable thrown) {
    return Refusals.in(thrown, Languages.SPANISH);
  }
}
