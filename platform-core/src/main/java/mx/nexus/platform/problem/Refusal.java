package mx.nexus.platform.problem;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact that keeps the system from doing what was asked, told to the caller by a stable code.
 *
 * <p>The code is the contract ({@code inventory.insufficient-stock}); the text comes from the
 * bundle of the capability that refuses: key {@code <code>} for the detail and {@code <code>.title}
 * for the title, looked up first in {@code mx.nexus.<first part of the code>.messages}, then in the
 * bundle of the capability of the refusing class, then in {@code mx.nexus.platform.messages}.
 *
 * <p>No stack trace is kept: a refusal is an answer, not a defect.
 */
public abstract class Refusal extends RuntimeException {

  private final String code;
  private final int status;
  private final transient List<Object> args;

  /**
   * @param status HTTP status of the answer
   * @param code stable code, lower case, words joined by {@code -}, parts by {@code .}
   * @param args values for the text, in the order of its placeholders
   */
  protected Refusal(int status, String code, @Nullable Object... args) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.args = texts(args);
  }

  private static List<Object> texts(@Nullable Object[] args) {
    return Arrays.stream(args).<Object>map(arg -> arg == null ? "" : arg).toList();
  }

  /** Stable code of the contract. */
  public final String code() {
    return code;
  }

  /** HTTP status of the answer. */
  public final int status() {
    return status;
  }

  /** Values for the text, never null. */
  public final List<Object> args() {
    return args == null ? List.of() : args;
  }

  /** What is wrong with which field; empty unless the input was at fault. */
  public List<FieldIssue> issues() {
    return List.of();
  }

  /** How long the caller should wait before trying again. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
