package mx.nexus.platform.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Optional;
import mx.nexus.platform.rest.PageRequest;

/** What an operation takes: its parameters and its body. */
final class Inputs {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schemas schemas;
  private final ArrayNode parameters = JSON.arrayNode();
  private Optional<Parameter> body = Optional.empty();

  Inputs(Operation operation, Schemas schemas) {
    this.schemas = schemas;
    for (Parameter parameter : operation.method().getParameters()) {
      take(parameter);
    }
  }

  ArrayNode parameters() {
    return parameters;
  }

  /** The parameter that takes the body. */
  Optional<Parameter> body() {
    return body;
  }

  void header(String name, String format, String example) {
    ObjectNode parameter = parameter("header", name, false);
    parameter.putObject("schema").put("type", "string").put("format", format);
    parameter.put("example", example);
  }

  private void take(Parameter parameter) {
    if (parameter.isAnnotationPresent(BeanParam.class)) {
      takeBean(parameter.getType());
    } else if (!takeNamed(parameter, parameter.getParameterizedType()) && isBody(parameter)) {
      body = Optional.of(parameter);
    }
  }

  private static boolean isBody(Parameter parameter) {
    return !parameter.isAnnotationPresent(Context.class)
        && !parameter.isAnnotationPresent(FormParam.class);
  }

  private void takeBean(Class<?> type) {
    if (type == PageRequest.class) {
      paging();
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      takeNamed(field, field.getGenericType());
    }
  }

  private void paging() {
    ObjectNode limit = parameter("query", "limit", false);
    limit
        .putObject("schema")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", PageRequest.MAX_LIMIT)
        .put("default", PageRequest.DEFAULT_LIMIT);
    limit.put("example", PageRequest.DEFAULT_LIMIT);
    ObjectNode cursor = parameter("query", "cursor", false);
    cursor.put("description", "nextCursor of the page before");
    cursor.putObject("schema").put("type", "string");
    cursor.put("example", "MjAyNi0xMS0yNFQxODozMDowMFo");
  }

  private boolean takeNamed(AnnotatedElement element, Type type) {
    PathParam path = element.getAnnotation(PathParam.class);
    QueryParam query = element.getAnnotation(QueryParam.class);
    HeaderParam header = element.getAnnotation(HeaderParam.class);
    if (path != null) {
      describe("path", path.value(), element, type);
    } else if (query != null) {
      describe("query", query.value(), element, type);
    } else if (header != null) {
      describe("header", header.value(), element, type);
    }
    return path != null || query != null || header != null;
  }

  private ObjectNode parameter(String in, String name, boolean required) {
    ObjectNode parameter = parameters.addObject();
    parameter.put("name", name).put("in", in).put("required", required);
    return parameter;
  }

  private void describe(String in, String name, AnnotatedElement element, Type type) {
    ObjectNode parameter = parameter(in, name, in.equals("path"));
    ObjectNode schema = Schemas.constrained(schemas.request(type), element);
    DefaultValue standard = element.getAnnotation(DefaultValue.class);
    if (standard != null) {
      schema.put("default", standard.value());
    }
    parameter.set("schema", schema);
    parameter.set("example", Examples.of(type, name, element));
  }
}
