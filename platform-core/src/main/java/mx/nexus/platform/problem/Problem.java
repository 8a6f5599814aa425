package mx.nexus.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A refusal or failure as the client reads it: {@code application/problem+json} of RFC 9457.
 *
 * @param type a name for the kind of problem; not an address
 * @param instance {@code urn:uuid:} with the request id that is also in the log
 * @param errors what is wrong field by field, sorted; left out when empty
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldIssue> errors) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Request attribute in which an error page finds the problem. */
  public static final String ATTRIBUTE = "nexus.problem";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** The refusal in the reader's language. */
  public static Problem of(Refusal refusal, Locale language, String requestId) {
    ProblemTexts texts = new ProblemTexts(language, refusal.getClass());
    return new Problem(
        "urn:nexus:problem:" + refusal.code(),
        texts.title(refusal.code(), refusal.status()),
        refusal.status(),
        texts.detail(refusal),
        refusal.code(),
        "urn:uuid:" + requestId,
        refusal.issues().stream().map(texts::withMessage).sorted().toList());
  }

  /** What a client would read for this code, for the described contract. */
  public static Problem example(int status, String code) {
    ProblemTexts texts = new ProblemTexts(Languages.SPANISH, Problem.class);
    return new Problem(
        "urn:nexus:problem:" + code,
        texts.title(code, status),
        status,
        texts.pattern(code),
        code,
        "urn:uuid:5b8f9a0e-1f0a-4c7e-9d55-2f6c3a1b7e90",
        List.of());
  }
}
