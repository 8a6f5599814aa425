package mx.nexus.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.rest.WireJson;

/**
 * Runs a command once per key. The key is claimed first, so that a twin that arrives meanwhile
 * waits for this one's commit and then repeats its answer; answer and effects commit together.
 */
@ApplicationScoped
public class IdempotentCommands {

  public static final String REPLAY_HEADER = "Idempotent-Replay";

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected IdempotentCommands() {
    this(null);
  }

  @Inject
  public IdempotentCommands(Sql sql) {
    this.sql = sql;
  }

  /**
   * The answer to the command: from the work, or the first answer again.
   *
   * @param operation which command, for example {@code inventory.adjust}
   * @param request its content; the same key with another content is refused
   * @param status HTTP status of the first answer
   * @param work does it; what it returns is the body
   * @throws IdempotencyKeyReused when the key names another command
   */
  @UnitOfWork
  public Response answer(
      IdempotencyKey key, String operation, Object request, int status, Supplier<?> work) {
    String hash = RequestHash.of(operation, request);
    if (!claim(key, hash)) {
      return replay(key, hash);
    }
    String body = json(work.get());
    sql.update(
        "update platform_idempotency set status = ?, body = ? where key = ?",
        status,
        body,
        key.value());
    return response(status, body).build();
  }

  private boolean claim(IdempotencyKey key, String hash) {
    return sql.update(
            """
            insert into platform_idempotency (key, request_hash) values (?, ?)
            on conflict (key) do nothing
            """,
            key.value(),
            hash)
        == 1;
  }

  private Response replay(IdempotencyKey key, String hash) {
    Stored stored =
        sql.required(
            "select request_hash, status, body from platform_idempotency where key = ?",
            row ->
                new Stored(
                    row.text("request_hash"), row.findInteger("status"), row.findText("body")),
            key.value());
    if (!stored.hash().equals(hash)) {
      throw new IdempotencyKeyReused();
    }
    int status = stored.status().orElseThrow(() -> new IllegalStateException("No answer kept"));
    return response(status, stored.body().orElse("")).header(REPLAY_HEADER, "true").build();
  }

  private static Response.ResponseBuilder response(int status, String body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
  }

  private static String json(Object body) {
    try {
      return WireJson.mapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Stored(String hash, Optional<Integer> status, Optional<String> body) {}
}
