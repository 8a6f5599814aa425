package mx.nexus.sales.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.sales.domain.Ticket;
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

  @Test
  void thePartsThatAreTakenAwayGo() {
    OpenTicket ticket = OpenTicket.empty().plus(PADS, Quantity.ONE).plus(HOSE, Quantity.ONE);

    OpenTicket kept = ticket.without(List.of(PADS));

    assertThat(kept.id()).isEqualTo(ticket.id());
    assertThat(kept.lines()).extracting(OpenTicket.Line::itemId).containsExactly(HOSE);
  }

  @Test
  void whoSawTheSameOnTheSameTicketKnowsIt() {
    OpenTicket seen = OpenTicket.empty().plus(PADS, Quantity.ONE);

    assertThat(seen.by(Ids.next()).isStill(seen)).isTrue();
    assertThat(seen.plus(HOSE, Quantity.ONE).isStill(seen)).isFalse();
    assertThat(seen.forCustomer(Ids.next(), "Taller").isStill(seen)).isFalse();
    assertThat(OpenTicket.empty().plus(PADS, Quantity.ONE).isStill(seen))
        .as("the same parts for the next customer")
        .isFalse();
    assertThat(OpenTicket.empty().isStill(OpenTicket.empty())).isTrue();
  }

  @Test
  void aLineTooManyIsRefusedButMoreOfALineIsNot() {
    OpenTicket full = OpenTicket.empty().plus(PADS, Quantity.ONE);
    while (full.lines().size() < Ticket.MOST_LINES) {
      full = full.plus(Ids.next(), Quantity.ONE);
    }
    OpenTicket ticket = full;

    assertThat(ticket.plus(PADS, Quantity.ONE).lines()).hasSize(Ticket.MOST_LINES);
    assertThatThrownBy(() -> ticket.plus(HOSE, Quantity.ONE))
        .isInstanceOfSatisfying(
            RuleRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("sales.too-many-lines"));
  }

  private static Quantity less() {
    return Quantity.ONE.negated();
  }
}
