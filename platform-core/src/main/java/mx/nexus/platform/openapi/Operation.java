package mx.nexus.platform.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One method of a resource that answers requests.
 *
 * @param path full path with its templates, without their patterns
 * @param verb HTTP method in lower case
 */
record Operation(ApiSurface surface, Class<?> owner, Method method, String path, String verb) {

  /** All operations of an application, by path and verb. */
  static List<Operation> of(ApiSurface surface) {
    List<Operation> operations = new ArrayList<>();
    for (Class<?> owner : surface.resources()) {
      for (Method method : owner.getMethods()) {
        verbOf(method)
            .ifPresent(
                verb ->
                    operations.add(
                        new Operation(
                            surface, owner, method, pathOf(surface, owner, method), verb)));
      }
    }
    operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::verb));
    return operations;
  }

  private static Optional<String> verbOf(Method method) {
    for (Annotation each : method.getAnnotations()) {
      HttpMethod verb = each.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return Optional.of(verb.value().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  private static String pathOf(ApiSurface surface, Class<?> owner, Method method) {
    String path =
        surface.basePath()
            + part(owner.getAnnotation(Path.class))
            + part(method.getAnnotation(Path.class));
    return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("(?<=.)/$", "");
  }

  private static String part(@Nullable Path path) {
    if (path == null || path.value().isEmpty() || path.value().equals("/")) {
      return "";
    }
    return (path.value().startsWith("/") ? "" : "/") + path.value();
  }

  /** {@code sales.complete} for {@code SalesResource.complete}. */
  String id() {
    return tag() + "." + method.getName();
  }

  /** What the operation's resource is about: its class without {@code Resource}. */
  String tag() {
    String name = owner.getSimpleName().replaceFirst("Resource$", "");
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
