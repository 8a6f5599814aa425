package mx.nexus.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Refusal;

/** Turns violated constraints into issues with the field paths that the client wrote. */
final class ViolationIssues {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("NotNull", "required"),
          Map.entry("NotBlank", "required"),
          Map.entry("NotEmpty", "required"),
          Map.entry("Null", "not-allowed"),
          Map.entry("Size", "size"),
          Map.entry("Length", "size"),
          Map.entry("Min", "too-small"),
          Map.entry("DecimalMin", "too-small"),
          Map.entry("Positive", "not-positive"),
          Map.entry("PositiveOrZero", "negative"),
          Map.entry("Max", "too-large"),
          Map.entry("DecimalMax", "too-large"),
          Map.entry("Digits", "digits"),
          Map.entry("Email", "email"),
          Map.entry("Pattern", "pattern"));

  private ViolationIssues() {}

  /** The refusal; empty when our own answer broke a constraint, which is a defect. */
  static Optional<Refusal> refusal(ConstraintViolationException thrown, Locale language) {
    if (thrown.getConstraintViolations() == null
        || thrown.getConstraintViolations().stream().anyMatch(ViolationIssues::isOurs)) {
      return Optional.empty();
    }
    List<FieldIssue> issues =
        thrown.getConstraintViolations().stream()
            .map(violation -> issue(violation, language))
            .distinct()
            .toList();
    return Optional.of(new InvalidInput(issues));
  }

  private static boolean isOurs(ConstraintViolation<?> violation) {
    return nodes(violation).anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  private static FieldIssue issue(ConstraintViolation<?> violation, Locale language) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String code = CODES.getOrDefault(constraint, kebab(constraint));
    boolean ownWords = !violation.getMessageTemplate().startsWith("{jakarta.validation");
    String message =
        ownWords
            ? violation.getMessage()
            : IssueTexts.of(code, violation.getConstraintDescriptor().getAttributes(), language);
    return new FieldIssue(field(violation), code, message);
  }

  static String field(ConstraintViolation<?> violation) {
    StringBuilder path = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case PARAMETER -> parameter = String.valueOf(node.getName());
        case PROPERTY, CONTAINER_ELEMENT, BEAN -> append(path, node);
        default -> {
          // Methods and constructors are ours, not the client's.
        }
      }
    }
    return path.isEmpty() ? parameter : path.toString();
  }

  private static void append(StringBuilder path, Path.Node node) {
    if (node.getIndex() != null) {
      path.append('[').append(node.getIndex()).append(']');
    } else if (node.getKey() != null) {
      path.append('.').append(node.getKey());
    }
    if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
      path.append(path.isEmpty() ? "" : ".").append(node.getName());
    }
  }

  private static Stream<Path.Node> nodes(ConstraintViolation<?> violation) {
    return java.util.stream.StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
