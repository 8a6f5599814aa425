package mx.nexus.catalog.vin;

import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;

/** What was typed cannot be a VIN. Answered with 400. */
public final class MalformedVin extends InvalidInput {

  /** Code of the refusal. */
  public static final String MALFORMED = "vin.malformed";

  /** Code of the issue whose message is a VIN that may have been meant. */
  public static final String MEANT = "vin.meant";

  private static final String FIELD = "vin";

  private final transient List<String> suggestions;

  private MalformedVin(List<FieldIssue> issues, List<String> suggestions) {
    super(MALFORMED, issues, suggestions.isEmpty() ? "—" : String.join(", ", suggestions));
    this.suggestions = suggestions;
  }

  static MalformedVin of(String normalized) {
    List<FieldIssue> issues = new ArrayList<>();
    if (normalized.length() != Vin.LENGTH) {
      issues.add(FieldIssue.of(FIELD, "vin.wrong-length"));
    }
    if (normalized.chars().anyMatch(c -> "IOQ".indexOf(c) >= 0)) {
      issues.add(FieldIssue.of(FIELD, "vin.has-i-o-q"));
    }
    if (normalized.chars().anyMatch(c -> !Vin.isAllowed(c) && "IOQ".indexOf(c) < 0)) {
      issues.add(FieldIssue.of(FIELD, "vin.strange-character"));
    }
    List<String> suggestions = VinSuggestions.forMalformed(normalized);
    suggestions.forEach(meant -> issues.add(new FieldIssue(FIELD, MEANT, meant)));
    return new MalformedVin(issues, suggestions);
  }

  /** What may have been meant, best first. */
  public List<String> suggestions() {
    return suggestions == null ? List.of() : List.copyOf(suggestions);
  }
}
