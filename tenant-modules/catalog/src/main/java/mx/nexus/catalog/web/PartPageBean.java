package mx.nexus.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.catalog.app.PartPage;
import mx.nexus.catalog.app.PartPage.Other;
import mx.nexus.catalog.app.PartPage.PartView;
import mx.nexus.catalog.app.PartPage.Stock;
import mx.nexus.catalog.app.history.PartHistory;
import mx.nexus.catalog.app.history.PartHistory.PartHistoryView;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /catalog/part}: a part of the catalogue with what the shop knows. */
@Named("catalogPartBean")
@RequestScoped
public class PartPageBean {

  @Inject PartPage parts;
  @Inject PartHistory histories;
  @Inject Branches branches;

  private @Nullable String id;
  private @Nullable String branch;
  private @Nullable PartView part;
  private @Nullable PartHistoryView history;

  /** Reads the part that the address names. */
  public void load() {
    UUID asked = uuid(id);
    UUID here = here();
    part = parts.get(asked, here, PersonLocale.current());
    history = histories.of(asked, here);
  }

  /** The branch that the address names, else the first. */
  private @Nullable UUID here() {
    List<Branch> all = branches.all();
    return all.stream()
        .map(Branch::id)
        .filter(each -> each.toString().equals(branch))
        .findFirst()
        .or(() -> all.stream().map(Branch::id).findFirst())
        .orElse(null);
  }

  private static UUID uuid(@Nullable String text) {
    try {
      return UUID.fromString(Objects.requireNonNullElse(text, ""));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("catalog.part-unknown");
    }
  }

  public PartView getPart() {
    return Objects.requireNonNull(part);
  }

  public PartHistoryView getHistory() {
    return Objects.requireNonNull(history);
  }

  public List<Branch> getBranches() {
    return branches.all();
  }

  public boolean isChosen(Branch each) {
    return each.id().equals(here());
  }

  /** What the shop has of a part in all branches; null when it does not have the part. */
  public @Nullable Quantity onHand(@Nullable Stock own) {
    return own == null ? null : own.inBranch().plus(own.elsewhere());
  }

  /** The part that "not this one" leads to; null when there is none. */
  public @Nullable Other getNextBest() {
    return getPart().equivalents().stream().findFirst().orElse(null);
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable String getBranch() {
    return branch;
  }

  public void setBranch(@Nullable String branch) {
    this.branch = branch;
  }
}
