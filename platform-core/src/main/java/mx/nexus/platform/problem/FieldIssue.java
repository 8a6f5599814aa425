package mx.nexus.platform.problem;

import java.util.Comparator;

/**
 * What is wrong with one field of a request.
 *
 * @param field path as the client wrote it, for example {@code lines[2].quantity}
 * @param code stable code of the rule, for example {@code required}
 * @param message text for people in their language; empty: it is looked up by the code
 */
public record FieldIssue(String field, String code, String message)
    implements Comparable<FieldIssue> {

  private static final Comparator<FieldIssue> ORDER =
      Comparator.comparing(FieldIssue::field)
          .thenComparing(FieldIssue::code)
          .thenComparing(FieldIssue::message);

  /** An issue whose text is looked up by its code. */
  public static FieldIssue of(String field, String code) {
    return new FieldIssue(field, code, "");
  }

  @Override
  public int compareTo(FieldIssue other) {
    return ORDER.compare(this, other);
  }
}
