package mx.nexus.cash.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.cash.app.CloseTill;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** What was counted at the close. */
public record CloseTillRequest(
    @NotNull @Size(max = 40) List<@Valid @NotNull Counted> counted,
    @Size(max = 40) @Nullable List<@Valid @NotNull OtherCounted> other) {

  List<CloseTill.Counted> cash() {
    return counted.stream()
        .map(line -> new CloseTill.Counted(line.denomination(), line.count()))
        .toList();
  }

  List<CloseTill.OtherCounted> others() {
    return other == null
        ? List.of()
        : other.stream()
            .map(line -> new CloseTill.OtherCounted(line.method(), line.amount()))
            .toList();
  }

  /** How many pieces of one denomination are there. */
  public record Counted(@NotNull @Example("200.00") Money denomination, @Example("3") int count) {}

  /** What was counted of another way of payment: card slips, vouchers. */
  public record OtherCounted(
      @NotNull @Example("card") PaymentMethod method, @NotNull @Example("412.00") Money amount) {}
}
