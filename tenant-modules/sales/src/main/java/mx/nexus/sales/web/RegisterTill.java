package mx.nexus.sales.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.cash.OpenSessions;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import mx.nexus.shop.Till;
import org.jspecify.annotations.Nullable;

/** Which till this device is, and whether it may sell. */
@Named
@ViewScoped
public class RegisterTill implements Serializable {

  @Inject private Branches branches;
  @Inject private OpenSessions sessions;
  @Inject private TillCookie cookie;

  private @Nullable UUID tillId;
  private boolean open;

  /** Finds the till: the one this device remembers, or the only one there is. */
  void find() {
    List<Till> all = branches.all().stream().flatMap(branch -> branch.tills().stream()).toList();
    tillId =
        cookie
            .read()
            .filter(chosen -> all.stream().anyMatch(till -> till.id().equals(chosen)))
            .or(() -> all.size() == 1 ? Optional.of(all.get(0).id()) : Optional.empty())
            .orElse(null);
    UUID found = tillId;
    open = found != null && sessions.ofTill(found).isPresent();
  }

  /** This device is that till from now on. */
  public void choose(UUID chosen) {
    cookie.write(branches.requiredTill(chosen).id());
  }

  /** Asks again which till this is. */
  public String chooseAgain() {
    cookie.forget();
    return "/sales/register?faces-redirect=true";
  }

  public List<Branch> getBranches() {
    return branches.all();
  }

  public boolean isChosen() {
    return tillId != null;
  }

  public boolean isOpen() {
    return open;
  }

  public Till getTill() {
    return branches.requiredTill(Objects.requireNonNull(tillId));
  }

  public Branch getBranch() {
    return branches.required(getTill().branchId());
  }
}
