package mx.nexus.cash.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import mx.nexus.cash.app.CloseTill.Counted;
import mx.nexus.cash.app.CloseTill.OtherCounted;
import org.jspecify.annotations.Nullable;

/** What was counted at the close. */
public record CloseTillRequest(
    @NotNull @Size(max = 40) List<@NotNull Counted> counted,
    @Size(max = 40) @Nullable List<@NotNull OtherCounted> other) {

  List<OtherCounted> others() {
    return other == null ? List.of() : other;
  }
}
