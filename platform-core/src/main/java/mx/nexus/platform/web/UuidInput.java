package mx.nexus.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in choices: a till, a branch. Nothing chosen is null. */
public class UuidInput implements Converter<UUID> {

  @Override
  public @Nullable UUID getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(value.strip());
    } catch (IllegalArgumentException notAnId) {
      String text = Texts.of(PersonLocale.current(), "ui.choose-again");
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), notAnId);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable UUID value) {
    return value == null ? "" : value.toString();
  }
}
