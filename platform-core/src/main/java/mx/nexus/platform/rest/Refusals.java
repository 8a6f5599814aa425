package mx.nexus.platform.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.Unavailable;
import org.glassfish.jersey.server.ParamException;

/** Sees the refusal in whatever was thrown; what is none of them is a defect of ours. */
public final class Refusals {

  private static final int MAX_DEPTH = 10;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private Refusals() {}

  /** The refusal inside the thrown thing; empty for a defect. */
  public static Optional<Refusal> in(Throwable thrown, Locale language) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
      Optional<Refusal> refusal = recognised(cause, language);
      if (refusal.isPresent()) {
        return refusal;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Optional<Refusal> recognised(Throwable thrown, Locale language) {
    if (thrown instanceof Refusal refusal) {
      return Optional.of(refusal);
    }
    if (thrown instanceof ConstraintViolationException violations) {
      return ViolationIssues.refusal(violations, language);
    }
    if (thrown instanceof ParamException badParameter) {
      return Optional.of(InvalidInput.of(badParameter.getParameterName(), "malformed"));
    }
    if (thrown instanceof NoContentException) {
      return Optional.of(HttpRefusal.noBody());
    }
    if (thrown instanceof WebApplicationException http) {
      return fromHttp(http);
    }
    if (thrown instanceof OptimisticLockException) {
      return Optional.of(new Conflict("platform.stale"));
    }
    if (thrown instanceof SqlFailed failed) {
      return fromDatabase(failed);
    }
    if (thrown instanceof SQLException unwrapped) {
      return fromDatabase(new SqlFailed(unwrapped));
    }
    return Optional.empty();
  }

  /** A cause that says more (broken JSON, a body too large) wins over Jersey's bare status. */
  private static Optional<Refusal> fromHttp(WebApplicationException http) {
    int status = http.getResponse().getStatus();
    Throwable cause = http.getCause();
    boolean causeSaysMore =
        cause instanceof ProcessingException
            || cause instanceof Refusal
            || cause instanceof NoContentException;
    if (status >= 500 || causeSaysMore) {
      return Optional.empty();
    }
    return Optional.of(HttpRefusal.of(status));
  }

  private static Optional<Refusal> fromDatabase(SqlFailed failed) {
    if (failed.meansUnavailable()) {
      return Optional.of(new Unavailable(RETRY_AFTER, "server.busy"));
    }
    return failed.meansMisfit()
        ? Optional.of(new InvalidInput("request.value-out-of-range", List.of()))
        : Optional.empty();
  }
}
