package mx.nexus.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page a person wanted before they had to log in.
 *
 * <p>Comes back from the browser, so it is believed only as a path of this very host: one leading
 * slash, plain characters. Anything else would make the login a way to send people elsewhere.
 */
public final class ReturnPath {

  /** Name of the request parameter. */
  public static final String PARAMETER = "from";

  private static final Pattern LOCAL =
      Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_./-]*)?(?:\\?[A-Za-z0-9_.~%&=+,:-]*)?");
  private static final int LONGEST = 500;

  private ReturnPath() {}

  /** The path asked for, from the context root; {@code /} when there is none to believe. */
  public static String of(HttpServletRequest request) {
    return believed(request.getParameter(PARAMETER)).orElse("/");
  }

  /** The path when it leads to this host. */
  public static Optional<String> believed(@Nullable String path) {
    return Optional.ofNullable(path)
        .filter(p -> p.length() <= LONGEST)
        .filter(p -> LOCAL.matcher(p).matches())
        .filter(p -> !p.contains("..") && !p.contains("//"));
  }

  /** {@code ?from=…} that leads back to the page of this request; empty when it cannot. */
  static String queryFor(String path, @Nullable String query) {
    String whole = query == null ? path : path + "?" + query;
    return believed(whole)
        .filter(p -> !p.equals("/"))
        .map(p -> "?" + PARAMETER + "=" + URLEncoder.encode(p, StandardCharsets.UTF_8))
        .orElse("");
  }
}
