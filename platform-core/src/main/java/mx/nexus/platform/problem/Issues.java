package mx.nexus.platform.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that people hear of all of it at once. */
public final class Issues {

  private final List<FieldIssue> found = new ArrayList<>();

  /** An issue of this field when it is wrong. */
  public Issues when(boolean wrong, String field, String code) {
    if (wrong) {
      found.add(FieldIssue.of(field, code));
    }
    return this;
  }

  /** A text that must be there and fit. */
  public Issues required(String field, @Nullable String text, int longest) {
    when(text == null || text.isBlank(), field, "required");
    return optional(field, text, longest);
  }

  /** A text that must fit when it is there. */
  public Issues optional(String field, @Nullable String text, int longest) {
    return when(text != null && text.strip().length() > longest, field, "too-long");
  }

  /** More issues, found elsewhere. */
  public Issues addAll(List<FieldIssue> more) {
    found.addAll(more);
    return this;
  }

  /**
   * Ends the check.
   *
   * @throws InvalidInput when something is wrong
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
