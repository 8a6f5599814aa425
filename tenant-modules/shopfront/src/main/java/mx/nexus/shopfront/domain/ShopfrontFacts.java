package mx.nexus.shopfront.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.problem.Issues;

/**
 * What the shop decided about its public catalogue; valid by construction.
 *
 * @param open whether there is one at all
 * @param showsPrices whether visitors see what the shop's parts cost
 * @param showsCatalogue whether parts of the shared catalogue appear that the shop does not have
 * @param whatsApp digits to ask at; empty when the shop does not want that
 * @param branches whose stock counts; none means all of them
 */
public record ShopfrontFacts(
    boolean open,
    boolean showsPrices,
    boolean showsCatalogue,
    String whatsApp,
    Set<UUID> branches) {

  /** Most branches that can be chosen one by one. */
  public static final int MOST_BRANCHES = 200;

  /** What holds until the owner decides: nothing is public by itself. */
  public static final ShopfrontFacts CLOSED = new ShopfrontFacts(false, false, false, "", Set.of());

  public ShopfrontFacts {
    whatsApp = whatsApp.strip();
    branches = Set.copyOf(branches);
    Optional<WhatsAppNumber> number = WhatsAppNumber.parse(whatsApp);
    new Issues()
        .when(!whatsApp.isEmpty() && number.isEmpty(), "whatsApp", "shopfront.whatsapp-malformed")
        .when(branches.size() > MOST_BRANCHES, "branches", "too-many")
        .refuse();
    whatsApp = number.map(WhatsAppNumber::digits).orElse("");
  }
}
