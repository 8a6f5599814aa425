package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.RuleRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"22003", "22001", "22008"})
  void tellsAValueThatDoesNotFit(String state) {
    SQLException misfit = new SQLException("misfit", state);

    for (Throwable thrown : List.of(new SqlFailed(misfit), new RuntimeException(misfit))) {
      assertThat(in(thrown)).map(Refusal::code).contains("request.value-out-of-range");
      assertThat(in(thrown)).map(Refusal::status).contains(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "25P03", "53100", "53300", "57014", "57P01"})
  void isOfOneMindWithUnitsOfWorkAboutADatabaseThatIsAway(String state) {
    SqlFailed failed = new SqlFailed(new SQLException("away", state));

    assertThat(failed.meansUnavailable()).isTrue();
    assertThat(in(failed)).map(Refusal::code).contains("server.busy");
  }

  @Test
  void whatIsNoRefusalIsADefect() {
    assertThat(in(new NullPointerException())).isEmpty();
    assertThat(in(new SqlFailed(new SQLException("twice", "23505")))).isEmpty();
    assertThat(in(new SqlFailed(new SQLException("by zero", "22012")))).isEmpty();
  }

  private static Optional<Refusal> in(Throwable thrown) {
    return Refusals.in(thrown, Languages.SPANISH);
  }
}
