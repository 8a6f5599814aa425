package mx.nexus.shop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import mx.nexus.shop.app.BranchView;
import mx.nexus.shop.app.ReadBranches;

/** State of the page {@code /shop/branches}. */
@Named("branchesBean")
@RequestScoped
public class BranchesBean {

  @Inject ReadBranches read;

  private List<BranchView> branches = List.of();

  @PostConstruct
  void load() {
    branches = read.all();
  }

  public List<BranchView> getBranches() {
    return branches;
  }
}
