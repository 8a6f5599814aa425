package mx.nexus.platform.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/** How amounts, quantities and texts look on the wire. */
final class HouseTypes extends SimpleModule {

  HouseTypes() {
    super("nexus");
    addSerializer(new AsText<>(Money.class, Money::toString));
    addSerializer(new AsText<>(Quantity.class, Quantity::toString));
    addSerializer(new AsText<>(BigDecimal.class, BigDecimal::toPlainString));
    addDeserializer(Money.class, new FromDecimal<>(Money.class, Money::mxn));
    addDeserializer(Quantity.class, new FromDecimal<>(Quantity.class, Quantity::new));
    addDeserializer(BigDecimal.class, new FromDecimal<>(BigDecimal.class, decimal -> decimal));
    addDeserializer(String.class, new Text());
  }

  private static final class AsText<T> extends StdSerializer<T> {

    private final transient Function<T, String> text;

    AsText(Class<T> type, Function<T, String> text) {
      super(type);
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(text.apply(value));
    }
  }

  /**
   * Reads a decimal from a string or a number, never in exponent form, which can hide gigabytes.
   */
  private static final class FromDecimal<T> extends StdScalarDeserializer<T> {

    private final transient Function<BigDecimal, T> value;

    FromDecimal(Class<T> type, Function<BigDecimal, T> value) {
      super(type);
      this.value = value;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      JsonToken token = json.currentToken();
      boolean scalar = token == JsonToken.VALUE_STRING || token.isNumeric();
      String text = scalar ? json.getText() : "";
      if (!PlainDecimal.is(text)) {
        return context.reportInputMismatch(this, "not a decimal");
      }
      try {
        return value.apply(new BigDecimal(text));
      } catch (ArithmeticException tooPrecise) {
        return context.reportInputMismatch(this, "too many decimals");
      }
    }
  }

  /** Text without NUL, which PostgreSQL cannot store. */
  private static final class Text extends StdScalarDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        return context.reportInputMismatch(this, "not a text");
      }
      String text = json.getText();
      if (text.indexOf('\0') >= 0) {
        return context.reportInputMismatch(this, "holds a NUL character");
      }
      return text;
    }
  }
}
