package mx.nexus.platform.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Refusal;

/** Says what is wrong with a JSON body in the client's terms: its fields, its lines. */
final class JsonRefusals {

  private JsonRefusals() {}

  static Refusal of(JsonProcessingException thrown) {
    if (thrown.getCause() instanceof Refusal ours) {
      return ours;
    }
    if (thrown instanceof UnrecognizedPropertyException unknown) {
      return new InvalidInput(
          "request.unknown-field",
          List.of(FieldIssue.of(path(unknown), "unknown")),
          unknown.getPropertyName());
    }
    if (thrown instanceof MismatchedInputException mismatch) {
      boolean nothing = mismatch.getPath().isEmpty() && isEmpty(mismatch);
      String issue = isMissing(mismatch) ? "required" : "type";
      return nothing ? HttpRefusal.noBody() : InvalidInput.of(path(mismatch), issue);
    }
    if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      boolean broken = mapping.getCause() instanceof com.fasterxml.jackson.core.JacksonException;
      return broken ? malformed(mapping) : InvalidInput.of(path(mapping), "malformed");
    }
    return malformed(thrown);
  }

  private static boolean isEmpty(MismatchedInputException thrown) {
    return thrown.getOriginalMessage().startsWith("No content");
  }

  /** A number or yes/no that is null or left out. */
  private static boolean isMissing(MismatchedInputException thrown) {
    return thrown.getOriginalMessage().startsWith("Cannot map `null`");
  }

  private static Refusal malformed(JsonProcessingException thrown) {
    JsonLocation at = thrown.getLocation();
    return at == null
        ? HttpRefusal.malformedJson(1, 1)
        : HttpRefusal.malformedJson(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  /** The path as the client wrote it: {@code lines[2].quantity}; empty for the whole body. */
  private static String path(JsonMappingException thrown) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : thrown.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
