package mx.nexus.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.WireJson;

/** Believable values of the types on the wire, from {@link Example} or else from type and name. */
final class Examples {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_DEPTH = 6;
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("email", "ana@refaccionaria.mx"),
          Map.entry("owneremail", "ana@refaccionaria.mx"),
          Map.entry("password", "cuatro palabras al azar"),
          Map.entry("slug", "refacciones-lupita"),
          Map.entry("shopname", "Refacciones Lupita"),
          Map.entry("ownername", "Guadalupe Hernández"),
          Map.entry("name", "Balatas delanteras"),
          Map.entry("sku", "BAL-4421"),
          Map.entry("code", "C1"),
          Map.entry("brand", "Brembo"),
          Map.entry("oemnumber", "43022-TF0-G01"),
          Map.entry("number", "43022-TF0-G01"),
          Map.entry("unit", "pza"),
          Map.entry("reason", "Conteo de inventario"),
          Map.entry("phone", "+523312345678"),
          Map.entry("taxid", "XAXX010101000"),
          Map.entry("rfc", "XAXX010101000"),
          Map.entry("reference", "084512"),
          Map.entry("taxrate", "0.16"),
          Map.entry("currency", "MXN"),
          Map.entry("folio", "C1-000042"),
          Map.entry("timezone", "America/Mexico_City"),
          Map.entry("totp", "287082"),
          Map.entry("url", "https://refacciones-lupita.nexuspos.mx"));

  private Examples() {}

  /** A value of the type. */
  static JsonNode of(Type type) {
    return of(type, "", MAX_DEPTH);
  }

  /** The value of a parameter or component. */
  static JsonNode of(Type type, String name, AnnotatedElement element) {
    Example given = element.getAnnotation(Example.class);
    return given == null ? of(type, name, MAX_DEPTH) : given(given, type);
  }

  /** An example that somebody wrote as JSON. */
  static JsonNode written(String json) {
    try {
      return WireJson.mapper().readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the example is no JSON: " + json, broken);
    }
  }

  /** A page with one item. */
  static JsonNode page(Type item) {
    ObjectNode page = JSON.objectNode();
    page.putArray("items").add(of(item));
    page.putNull("nextCursor");
    return page;
  }

  /** How a constant is written on the wire. */
  static String wire(Object constant) {
    return WireJson.mapper().convertValue(constant, JsonNode.class).asText();
  }

  private static JsonNode given(Example example, Type type) {
    boolean text =
        type == String.class
            || type == BigDecimal.class
            || type == Money.class
            || type == Quantity.class;
    return text ? JSON.textNode(example.value()) : lenient(example.value());
  }

  private static JsonNode lenient(String value) {
    try {
      return WireJson.mapper().readTree(value);
    } catch (JsonProcessingException plainText) {
      return JSON.textNode(value);
    }
  }

  private static JsonNode of(Type type, String name, int depth) {
    if (depth == 0) {
      return JSON.nullNode();
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, name, depth);
    }
    return type instanceof Class<?> plain ? plain(plain, name, depth) : JSON.objectNode();
  }

  private static JsonNode generic(ParameterizedType type, String name, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type first = type.getActualTypeArguments()[0];
    if (raw == Optional.class) {
      return of(first, name, depth);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return JSON.arrayNode().add(of(first, name, depth - 1));
    }
    if (raw == CursorPage.class) {
      return page(first);
    }
    return Map.class.isAssignableFrom(raw) ? JSON.objectNode() : plain(raw, name, depth);
  }

  private static JsonNode plain(Class<?> type, String name, int depth) {
    if (type == String.class) {
      return JSON.textNode(BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), "texto"));
    }
    if (type == Money.class) {
      return JSON.textNode("116.00");
    }
    if (type == Quantity.class) {
      return JSON.textNode("2");
    }
    if (type == BigDecimal.class) {
      return JSON.textNode(BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), "5.00"));
    }
    if (type == UUID.class) {
      return JSON.textNode("01932f4e-8f2a-7c31-9d2b-5b1f6a0c7e11");
    }
    if (type == Instant.class) {
      return JSON.textNode("2026-11-24T18:30:00Z");
    }
    if (type == LocalDate.class) {
      return JSON.textNode("2026-11-24");
    }
    if (type == boolean.class || type == Boolean.class) {
      return JSON.booleanNode(true);
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return JSON.numberNode(1);
    }
    if (type.isEnum()) {
      return JSON.textNode(wire(type.getEnumConstants()[0]));
    }
    return type.isRecord() ? record(type, name, depth) : JSON.objectNode();
  }

  private static JsonNode record(Class<?> type, String name, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length == 1 && components[0].getName().equals("value")) {
      return of(components[0].getGenericType(), name, depth);
    }
    ObjectNode example = JSON.objectNode();
    for (RecordComponent component : components) {
      Example given = component.getAccessor().getAnnotation(Example.class);
      example.set(
          component.getName(),
          given == null
              ? of(component.getGenericType(), component.getName(), depth - 1)
              : given(given, component.getType()));
    }
    return example;
  }
}
