package mx.nexus.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import mx.nexus.shop.Branches;

/** State of the page {@code /catalog/search}: the branches whose stock it can show. */
@Named("catalogBean")
@RequestScoped
public class CatalogBean {

  @Inject Branches allBranches;

  /** A branch to choose. */
  public record Choice(String id, String name) {}

  public List<Choice> getBranches() {
    return allBranches.all().stream()
        .map(branch -> new Choice(branch.id().toString(), branch.name()))
        .toList();
  }
}
