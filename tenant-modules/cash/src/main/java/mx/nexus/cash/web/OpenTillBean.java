package mx.nexus.cash.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.cash.OpenSession;
import mx.nexus.cash.OpenSessions;
import mx.nexus.cash.app.OpenTill;
import mx.nexus.shop.Branches;
import mx.nexus.shop.Till;
import org.jspecify.annotations.Nullable;

/** Opens a till with its float. */
@Named
@RequestScoped
public class OpenTillBean {

  @Inject private OpenTill openTill;
  @Inject private OpenSessions sessions;
  @Inject private Branches branches;

  private @Nullable UUID tillId;
  private String openingFloat = "";

  /** Opens the till and goes back to the counter. */
  public String openAndSell(UUID tillId) {
    openTill.open(tillId, TypedMoney.parse("openingFloat", openingFloat));
    return "/sales/register?faces-redirect=true";
  }

  /** Opens the chosen till and shows its session. */
  public String openAndShow() {
    UUID chosen = Objects.requireNonNull(tillId);
    UUID session = openTill.open(chosen, TypedMoney.parse("openingFloat", openingFloat));
    return "/cash/session?faces-redirect=true&id=" + session;
  }

  /** Tills that somebody may open now. */
  public List<Till> getClosedTills() {
    Set<UUID> open = sessions.all().stream().map(OpenSession::tillId).collect(Collectors.toSet());
    return branches.all().stream()
        .flatMap(branch -> branch.tills().stream())
        .filter(till -> !open.contains(till.id()))
        .toList();
  }

  /** Branch and till as people say them. */
  public String nameOf(Till till) {
    return branches.required(till.branchId()).name() + " · " + till.name();
  }

  public @Nullable UUID getTillId() {
    return tillId;
  }

  public void setTillId(@Nullable UUID tillId) {
    this.tillId = tillId;
  }

  public String getOpeningFloat() {
    return openingFloat;
  }

  public void setOpeningFloat(String openingFloat) {
    this.openingFloat = openingFloat;
  }
}
