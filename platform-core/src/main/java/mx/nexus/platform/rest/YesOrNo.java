package mx.nexus.platform.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code true} and {@code false} of an address and refuses everything else, which Java would
 * take for {@code false}. A parameter of the primitive type needs a default value.
 */
public class YesOrNo implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, @Nullable Type generic, Annotation @Nullable [] annotations) {
    return type == boolean.class || type == Boolean.class
        ? (ParamConverter<T>) new Reading()
        : null;
  }

  private static final class Reading implements ParamConverter<Boolean> {

    @Override
    public Boolean fromString(String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
      };
    }

    @Override
    public String toString(Boolean value) {
      return value.toString();
    }
  }
}
