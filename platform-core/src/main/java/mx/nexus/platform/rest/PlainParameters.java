package mx.nexus.platform.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.ExtractorException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts, ids and truth values of an address. An empty id is none; what is not an id, and
 * of truth values what is neither {@code true} nor {@code false}, is refused, while Java would take
 * it for {@code false}. A parameter of the primitive type needs a default value.
 *
 * <p>Jersey looks for the converter of each field of a {@code @BeanParam} anew in every request. By
 * itself it tries methods of the type by reflection, which for a text end in two exceptions with
 * the whole stack.
 */
public class PlainParameters implements ParamConverterProvider {

  private static final ParamConverter<Boolean> YES_OR_NO = new Reading<>(PlainParameters::yesOrNo);

  private static final Map<Class<?>, ParamConverter<?>> BY_TYPE =
      Map.of(
          String.class,
          new Reading<>(Function.<String>identity()),
          UUID.class,
          new Reading<>(PlainParameters::id),
          boolean.class,
          YES_OR_NO,
          Boolean.class,
          YES_OR_NO);

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, @Nullable Type generic, Annotation @Nullable [] annotations) {
    return (ParamConverter<T>) BY_TYPE.get(type);
  }

  private static @Nullable UUID id(String text) {
    return text.isEmpty() ? null : UUID.fromString(text);
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private record Reading<T>(Function<String, @Nullable T> read) implements ParamConverter<T> {

    /**
     * Null for a parameter that the address does not have.
     *
     * @throws ExtractorException when it is malformed; where a parameter may be given several times
     *     Jersey takes nothing else for an error of the client
     */
    @Override
    public @Nullable T fromString(@Nullable String text) {
      try {
        return text == null ? null : read.apply(text);
      } catch (IllegalArgumentException malformed) {
        throw new ExtractorException(malformed);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
