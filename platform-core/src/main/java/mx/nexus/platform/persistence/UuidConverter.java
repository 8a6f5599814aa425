package mx.nexus.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a {@code uuid} through; EclipseLink's own converter breaks when it reads a null. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable UUID value) {
    return value;
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable UUID value) {
    return value;
  }
}
