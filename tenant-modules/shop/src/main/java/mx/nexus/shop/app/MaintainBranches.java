package mx.nexus.shop.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.tenancy.PlanLimits;
import mx.nexus.shop.Branches;
import mx.nexus.shop.TillNotFound;
import mx.nexus.shop.domain.BranchFacts;
import mx.nexus.shop.domain.ShopBranch;
import mx.nexus.shop.domain.ShopTill;
import mx.nexus.shop.domain.TillFacts;
import org.jspecify.annotations.Nullable;

/**
 * Opens and changes branches and tills. One class, because the four always belong to one screen.
 */
@ApplicationScoped
@UnitOfWork
public class MaintainBranches {

  private final ShopRecords records;
  private final Branches branches;
  private final PlanLimits limits;
  private final Units units;

  @SuppressWarnings("NullAway")
  protected MaintainBranches() {
    this(null, null, null, null);
  }

  @Inject
  public MaintainBranches(ShopRecords records, Branches branches, PlanLimits limits, Units units) {
    this.records = records;
    this.branches = branches;
    this.limits = limits;
    this.units = units;
  }

  /**
   * A new branch, without tills.
   *
   * @throws mx.nexus.platform.problem.RuleRefused {@code plan.branches-reached}
   */
  public ShopBranch open(BranchFacts facts) {
    limits.requireRoomForBranch(records.branchesHeld());
    ShopBranch branch = new ShopBranch(facts);
    records.add(branch);
    return saved(branch);
  }

  /**
   * Other facts about a branch.
   *
   * @param seen version that the caller had before its eyes; null when it does not care
   */
  public ShopBranch change(UUID branchId, BranchFacts facts, @Nullable Long seen) {
    return change(branchId, whatever -> facts, seen);
  }

  /**
   * Other facts about a branch, made of those that are true in this transaction.
   *
   * @param seen version that the caller had before its eyes; null when it does not care
   */
  public ShopBranch change(UUID branchId, UnaryOperator<BranchFacts> change, @Nullable Long seen) {
    ShopBranch branch = records.branch(branchId);
    branch.requireVersion(seen);
    branch.change(change.apply(branch.facts()));
    return saved(branch);
  }

  /** Another till in a branch. */
  public ShopTill openTill(UUID branchId, TillFacts facts) {
    ShopBranch branch = records.branch(branchId);
    ShopTill till = branch.openTill(facts);
    records.add(branch);
    saved(branch);
    return till;
  }

  /** Other facts about a till. */
  public ShopTill changeTill(UUID branchId, UUID tillId, TillFacts facts, @Nullable Long seen) {
    return changeTill(branchId, tillId, whatever -> facts, seen);
  }

  /** Other facts about a till, made of those that are true in this transaction. */
  public ShopTill changeTill(
      UUID branchId, UUID tillId, UnaryOperator<TillFacts> change, @Nullable Long seen) {
    ShopBranch branch = records.branch(branchId);
    ShopTill till = branch.till(tillId).orElseThrow(TillNotFound::new);
    till.requireVersion(seen);
    branch.changeTill(till, change.apply(new TillFacts(till.code(), till.name())));
    saved(branch);
    return till;
  }

  private ShopBranch saved(ShopBranch branch) {
    records.save();
    units.afterCommit(branches::changed);
    return branch;
  }
}
