package mx.nexus.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/** A quantity is a {@code numeric(14,3)}. */
@Converter(autoApply = true)
public class QuantityConverter implements AttributeConverter<Quantity, BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Quantity value) {
    return value == null ? null : value.value();
  }

  @Override
  public @Nullable Quantity convertToEntityAttribute(@Nullable BigDecimal value) {
    return value == null ? null : new Quantity(value);
  }
}
