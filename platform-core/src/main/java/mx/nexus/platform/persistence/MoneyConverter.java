package mx.nexus.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import mx.nexus.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** Pesos are a {@code numeric(14,2)}. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, BigDecimal> {

  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money value) {
    return value == null ? null : value.amount();
  }

  @Override
  public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal value) {
    return value == null ? null : Money.mxn(value);
  }
}
