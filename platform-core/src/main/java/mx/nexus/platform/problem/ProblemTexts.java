package mx.nexus.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the words for a code: first in its own capability's bundle, then in the platform's. */
final class ProblemTexts {

  private static final String HOUSE = "mx.nexus.";
  private static final String PLATFORM = HOUSE + "platform.messages";
  private static final String PROBLEMS = HOUSE + "platform.problem.messages";

  private final Locale language;
  private final String originBundle;

  /**
   * @param origin class of the refusal, which tells its capability
   */
  ProblemTexts(Locale language, Class<?> origin) {
    this.language = language;
    this.originBundle = bundleOf(origin);
  }

  private static String bundleOf(Class<?> origin) {
    String name = origin.getName();
    if (!name.startsWith(HOUSE)) {
      return PLATFORM;
    }
    return HOUSE + firstPart(name.substring(HOUSE.length())) + ".messages";
  }

  private static String firstPart(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  String title(String code, int status) {
    return find(code + ".title", code)
        .or(() -> find("status." + status, code))
        .orElseGet(() -> detail(code, List.of()));
  }

  String detail(Refusal refusal) {
    return detail(refusal.code(), refusal.args());
  }

  /** The words with their placeholders. */
  String pattern(String code) {
    return find(code, code).orElse(code);
  }

  private String detail(String code, List<Object> args) {
    return format(pattern(code), args);
  }

  FieldIssue withMessage(FieldIssue issue) {
    if (!issue.message().isEmpty()) {
      return issue;
    }
    String code = issue.code();
    String message = find("issue." + code, code).or(() -> find(code, code)).orElse(code);
    return new FieldIssue(issue.field(), code, message);
  }

  private String format(String pattern, List<Object> args) {
    return args.isEmpty() ? pattern : new MessageFormat(pattern, language).format(args.toArray());
  }

  private Optional<String> find(String key, String code) {
    return Stream.of(HOUSE + firstPart(code) + ".messages", originBundle, PLATFORM, PROBLEMS)
        .distinct()
        .flatMap(bundle -> Bundles.find(bundle, key, language).stream())
        .findFirst();
  }
}
