package mx.nexus.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of the types on the wire. Records get a name of their own; a record that was met as
 * a request requires what its constraints require, one that is only answered has all its fields.
 */
final class Schemas {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DECIMAL = "^-?\\d+(\\.\\d+)?$";
  private static final List<Class<? extends Annotation>> DEMANDING =
      List.of(NotNull.class, NotBlank.class, NotEmpty.class);

  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  /** All schemas with a name. */
  ObjectNode components() {
    ObjectNode all = JSON.objectNode();
    named.forEach(all::set);
    return all;
  }

  /** Schema of a type in a request. */
  ObjectNode request(Type type) {
    return of(type, true);
  }

  /** Schema of a type in an answer. */
  ObjectNode answer(Type type) {
    return of(type, false);
  }

  private ObjectNode of(Type type, boolean asked) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, asked);
    }
    return type instanceof Class<?> plain ? plain(plain, asked) : JSON.objectNode();
  }

  private ObjectNode generic(ParameterizedType type, boolean asked) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return nullable(of(arguments[0], asked));
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return array(of(arguments[0], asked));
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectNode map = typed("object");
      map.set("additionalProperties", of(arguments[1], asked));
      return map;
    }
    if (raw == CursorPage.class) {
      return page(arguments[0]);
    }
    return plain(raw, asked);
  }

  /** A page of a list: items and where the next page begins. */
  ObjectNode page(Type item) {
    ObjectNode page = typed("object");
    ObjectNode properties = page.putObject("properties");
    properties.set("items", array(answer(item)));
    properties.set("nextCursor", nullable(typed("string")));
    page.putArray("required").add("items").add("nextCursor");
    return page;
  }

  static ObjectNode array(JsonNode items) {
    ObjectNode array = typed("array");
    array.set("items", items);
    return array;
  }

  private ObjectNode plain(Class<?> type, boolean asked) {
    if (type == String.class || type == char.class) {
      return typed("string");
    }
    if (type == Money.class || type == Quantity.class || type == BigDecimal.class) {
      ObjectNode decimal = typed("string");
      decimal.put("format", "decimal");
      decimal.put("pattern", DECIMAL);
      return decimal;
    }
    if (type == UUID.class) {
      return typed("string").put("format", "uuid");
    }
    if (type == Instant.class) {
      return typed("string").put("format", "date-time");
    }
    if (type == LocalDate.class) {
      return typed("string").put("format", "date");
    }
    if (type == boolean.class || type == Boolean.class) {
      return typed("boolean");
    }
    if (isWhole(type)) {
      return typed("integer")
          .put("format", type == long.class || type == Long.class ? "int64" : "int32");
    }
    if (type == double.class || type == Double.class) {
      return typed("number");
    }
    if (type.isEnum()) {
      return enumeration(type);
    }
    return type.isRecord() ? record(type, asked) : JSON.objectNode();
  }

  private static boolean isWhole(Class<?> type) {
    return type == int.class
        || type == Integer.class
        || type == long.class
        || type == Long.class
        || type == short.class;
  }

  private static ObjectNode enumeration(Class<?> type) {
    ObjectNode schema = typed("string");
    ArrayNode values = schema.putArray("enum");
    Stream.of(type.getEnumConstants()).forEach(each -> values.add(Examples.wire(each)));
    return schema;
  }

  private ObjectNode record(Class<?> type, boolean asked) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length == 1 && components[0].getName().equals("value")) {
      return of(components[0].getGenericType(), asked);
    }
    String name = names.get(type);
    if (name == null) {
      name = freeName(type);
      names.put(type, name);
      ObjectNode schema = typed("object");
      named.put(name, schema);
      describe(type, schema, asked);
    }
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private String freeName(Class<?> type) {
    String simple =
        type.getEnclosingClass() == null || type.getSimpleName().length() > 6
            ? type.getSimpleName()
            : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
    if (!named.containsKey(simple)) {
      return simple;
    }
    String capability = type.getPackageName().replaceFirst("^mx\\.nexus\\.([^.]+).*", "$1");
    return Character.toUpperCase(capability.charAt(0))
        + capability.substring(1)
        + simple
        + (named.containsKey(capability + simple) ? named.size() : "");
  }

  private void describe(Class<?> type, ObjectNode schema, boolean asked) {
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean nullable = isNullable(component);
      ObjectNode property =
          constrained(of(component.getGenericType(), asked), component.getAccessor());
      properties.set(component.getName(), nullable ? nullable(property) : property);
      if (asked ? isDemanded(component) : !nullable && component.getType() != Optional.class) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (asked) {
      schema.put("additionalProperties", false);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** A missing number or yes/no is refused when read, like what a constraint demands. */
  private static boolean isDemanded(RecordComponent component) {
    return component.getType().isPrimitive()
        || DEMANDING.stream().anyMatch(component.getAccessor()::isAnnotationPresent);
  }

  /** Adds what the constraints say. */
  static ObjectNode constrained(ObjectNode schema, AnnotatedElement element) {
    boolean list = "array".equals(schema.path("type").asText());
    Size size = element.getAnnotation(Size.class);
    if (size != null) {
      schema.put(list ? "minItems" : "minLength", size.min());
      if (size.max() < Integer.MAX_VALUE) {
        schema.put(list ? "maxItems" : "maxLength", size.max());
      }
    }
    Optional.ofNullable(element.getAnnotation(Min.class))
        .ifPresent(min -> schema.put("minimum", min.value()));
    Optional.ofNullable(element.getAnnotation(Max.class))
        .ifPresent(max -> schema.put("maximum", max.value()));
    Optional.ofNullable(element.getAnnotation(Pattern.class))
        .ifPresent(pattern -> schema.put("pattern", pattern.regexp()));
    if (element.isAnnotationPresent(Email.class)) {
      schema.put("format", "email");
    }
    return schema;
  }

  private static ObjectNode nullable(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = JSON.objectNode();
      either.putArray("anyOf").add(schema).add(typed("null"));
      return either;
    }
    if (schema.path("type").isTextual()) {
      schema.set("type", JSON.arrayNode().add(schema.get("type")).add("null"));
    }
    return schema;
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }
}
