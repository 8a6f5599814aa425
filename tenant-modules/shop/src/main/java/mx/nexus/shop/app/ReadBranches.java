package mx.nexus.shop.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.persistence.UnitOfWork;

/** Branches with everything that their screen shows. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ReadBranches {

  private final ShopRecords records;

  @SuppressWarnings("NullAway")
  protected ReadBranches() {
    this(null);
  }

  @Inject
  public ReadBranches(ShopRecords records) {
    this.records = records;
  }

  /** All branches by code. */
  public List<BranchView> all() {
    return records.branches().stream().map(BranchView::of).toList();
  }

  /** One branch, or 404. */
  public BranchView one(UUID branchId) {
    return BranchView.of(records.branch(branchId));
  }
}
