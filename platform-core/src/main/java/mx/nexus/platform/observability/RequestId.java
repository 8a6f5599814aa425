package mx.nexus.platform.observability;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id under which a request is found in the log, in the answer's {@code X-Request-Id} and in the
 * {@code instance} of a problem.
 */
public final class RequestId {

  /** Header that carries the id both ways. */
  public static final String HEADER = "X-Request-Id";

  private static final String MDC_KEY = "request";
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private RequestId() {}

  /** The proxy's id when it sent one in our form, else a new one. */
  public static String accept(@Nullable String sent) {
    return sent != null && UUID_TEXT.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }

  /** Makes it the id of everything this thread logs. */
  public static void bind(String id) {
    MDC.put(MDC_KEY, id);
  }

  /** The id of the request being served; a new one where there is none, so it can be logged. */
  public static String current() {
    String bound = MDC.get(MDC_KEY);
    if (bound != null) {
      return bound;
    }
    String made = UUID.randomUUID().toString();
    bind(made);
    return made;
  }
}
