package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a client sends is checked before a use case sees it: whatever may be missing says so, and
 * what lies in lists is checked like what lies on top. Otherwise a hole in the body ends as a
 * defect of ours, with status 500.
 */
class RequestsTest {

  private static final List<Class<? extends Annotation>> NOT_A_BODY =
      List.of(
          PathParam.class,
          QueryParam.class,
          HeaderParam.class,
          CookieParam.class,
          FormParam.class,
          BeanParam.class,
          Context.class);

  private static final List<Class<? extends Annotation>> DEMANDING =
      List.of(NotNull.class, NotBlank.class, NotEmpty.class);

  @Test
  void everyBodyIsDemandedAndChecked() {
    List<Parameter> bodies = bodies().toList();

    assertThat(bodies).hasSizeGreaterThan(20);
    assertThat(bodies).allMatch(body -> isDemanded(body) && body.isAnnotationPresent(Valid.class));
  }

  @Test
  void everythingInABodyIsDemandedOrMayBeMissing() {
    Set<Class<?>> records = new LinkedHashSet<>();
    bodies().forEach(body -> collect(body.getParameterizedType(), records));

    assertThat(records).hasSizeGreaterThan(25);
    assertThat(records.stream().flatMap(RequestsTest::holes)).isEmpty();
  }

  @Test
  void aHoleIsSeen() {
    assertThat(holes(Leaky.class))
        .containsExactlyInAnyOrder(
            "Leaky.name may be missing and does not say so",
            "Leaky.inner is not checked inside",
            "Leaky.lines has unchecked elements",
            "Leaky.lines may hold null",
            "Leaky.words may hold null");
  }

  private record Leaky(
      String name,
      @NotNull Inner inner,
      @NotNull List<Inner> lines,
      @Nullable Set<String> words,
      int count,
      @Nullable Money amount) {}

  private record Inner(@NotNull String text) {}

  private static Stream<Parameter> bodies() {
    return House.classes().stream()
        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
        .filter(RequestsTest::isOperation)
        .flatMap(operation -> Stream.of(operation.getParameters()))
        .filter(given -> NOT_A_BODY.stream().noneMatch(given::isAnnotationPresent));
  }

  private static boolean isOperation(Method method) {
    return Stream.of(method.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static void collect(Type type, Set<Class<?>> records) {
    if (type instanceof java.lang.reflect.ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, records);
      }
    } else if (type instanceof Class<?> plain && isComposed(plain) && records.add(plain)) {
      for (RecordComponent component : plain.getRecordComponents()) {
        collect(component.getGenericType(), records);
      }
    }
  }

  /** Whether it has fields on the wire; amounts and quantities are one value. */
  private static boolean isComposed(Class<?> type) {
    return type.isRecord() && type != Money.class && type != Quantity.class;
  }

  private static Stream<String> holes(Class<?> type) {
    List<String> holes = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = type.getSimpleName() + "." + component.getName();
      AnnotatedType said = component.getAnnotatedType();
      if (!component.getType().isPrimitive()
          && !isDemanded(said)
          && !said.isAnnotationPresent(Nullable.class)) {
        holes.add(name + " may be missing and does not say so");
      }
      if (isComposed(component.getType()) && !said.isAnnotationPresent(Valid.class)) {
        holes.add(name + " is not checked inside");
      }
      elements(component).forEach(element -> addHoles(name, element, holes));
    }
    return holes.stream();
  }

  private static void addHoles(String name, AnnotatedType element, List<String> holes) {
    if (!isDemanded(element)) {
      holes.add(name + " may hold null");
    }
    if (element.getType() instanceof Class<?> plain
        && isComposed(plain)
        && !element.isAnnotationPresent(Valid.class)) {
      holes.add(name + " has unchecked elements");
    }
  }

  private static Stream<AnnotatedType> elements(RecordComponent component) {
    boolean many =
        Collection.class.isAssignableFrom(component.getType())
            || Map.class.isAssignableFrom(component.getType());
    return many && component.getAnnotatedType() instanceof AnnotatedParameterizedType generic
        ? Stream.of(generic.getAnnotatedActualTypeArguments())
        : Stream.empty();
  }

  private static boolean isDemanded(AnnotatedElement place) {
    return DEMANDING.stream().anyMatch(place::isAnnotationPresent);
  }
}
