package mx.nexus.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.Problem;
import mx.nexus.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows a refusal on the page that caused it: each issue at its field, the rest on top. */
final class RefusalMessages {

  private RefusalMessages() {}

  static void show(Refusal refusal, FacesContext context) {
    Problem problem = Problem.of(refusal, PersonLocale.current(), RequestId.current());
    List<FieldIssue> homeless =
        problem.errors().stream().filter(issue -> !showAtField(issue, context)).toList();
    boolean allAtFields = homeless.isEmpty() && !problem.errors().isEmpty();
    if (!allAtFields) {
      add(context, null, problem.detail());
    }
    homeless.forEach(issue -> add(context, null, issue.message()));
    context.validationFailed();
  }

  private static boolean showAtField(FieldIssue issue, FacesContext context) {
    Optional<UIComponent> input = input(lastPart(issue.field()), context);
    input.ifPresent(
        component -> {
          ((EditableValueHolder) component).setValid(false);
          add(context, component.getClientId(context), issue.message());
        });
    return input.isPresent();
  }

  /** {@code lines[2].quantity} is at the input {@code quantity}. */
  static String lastPart(String field) {
    String path = field.replaceAll("\\[\\d+]", "");
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Optional<UIComponent> input(String id, FacesContext context) {
    AtomicReference<UIComponent> found = new AtomicReference<>();
    context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context),
            (visit, component) -> {
              if (component instanceof EditableValueHolder && id.equals(component.getId())) {
                found.set(component);
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return Optional.ofNullable(found.get());
  }

  private static void add(FacesContext context, @Nullable String clientId, String text) {
    // On top of the page the summary is shown, at a field the detail.
    String detail = clientId == null ? "" : text;
    context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, detail));
  }
}
