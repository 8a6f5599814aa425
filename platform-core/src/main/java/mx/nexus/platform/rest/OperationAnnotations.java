package mx.nexus.platform.rest;

import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;

/** What is written on an operation, or else on its class. */
public final class OperationAnnotations {

  private OperationAnnotations() {}

  static <A extends Annotation> Optional<A> find(ResourceInfo resource, Class<A> type) {
    Method method = resource.getResourceMethod();
    Class<?> owner = resource.getResourceClass();
    if (method == null || owner == null) {
      return Optional.empty();
    }
    return find(owner, method, type);
  }

  /** The annotation of a method, or else of its class. */
  public static <A extends Annotation> Optional<A> find(
      Class<?> owner, Method method, Class<A> type) {
    A onMethod = method.getAnnotation(type);
    return Optional.ofNullable(onMethod == null ? owner.getAnnotation(type) : onMethod);
  }
}
