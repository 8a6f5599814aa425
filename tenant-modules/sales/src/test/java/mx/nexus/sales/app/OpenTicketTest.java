package mx.nexus.sales.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import org.junit.jupiter.api.Test;

class OpenTicketTest {

  private static final UUID PADS = Ids.next();
  private static final UUID HOSE = Ids.next();

  @Test
  void aChangeIsAddedToWhatIsThere() {
    OpenTicket ticket = OpenTicket.empty().plus(PADS, Quantity.ONE).plus(HOSE, Quantity.of("0.3"));

    OpenTicket changed =
        ticket.changedBy(HOSE, Quantity.ONE).changedBy(HOSE, Quantity.ONE).changedBy(PADS, less());

    assertThat(changed.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.itemId()).isEqualTo(HOSE))
        .satisfies(line -> assertThat(line.quantity()).hasToString("2.3"));
  }

  @Test
  void lessThanOnePieceGoesWhenOneIsTaken() {
    OpenTicket ticket = OpenTicket.empty().plus(HOSE, Quantity.of("0.5"));

    assertThat(ticket.changedBy(HOSE, less()).isEmpty()).isTrue();
  }

  @Test
  void aChangeOfAPartThatIsNotThereChangesNothing() {
    OpenTicket ticket = OpenTicket.empty().plus(PADS, Quantity.ONE);

    assertThat(ticket.changedBy(HOSE, Quantity.ONE)).isEqualTo(ticket);
  }

  private static Quantity less() {
    return Quantity.ONE.negated();
  }
}
