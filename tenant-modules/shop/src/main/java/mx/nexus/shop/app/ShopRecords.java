package mx.nexus.shop.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.shop.BranchNotFound;
import mx.nexus.shop.domain.FiscalProfile;
import mx.nexus.shop.domain.ShopBranch;

/** The stored branches, tills and profile. */
@ApplicationScoped
public class ShopRecords {

  private final EntityManager em;

  @SuppressWarnings("NullAway")
  protected ShopRecords() {
    this(null);
  }

  @Inject
  public ShopRecords(EntityManager em) {
    this.em = em;
  }

  /** Adds a branch with its tills. */
  public void add(ShopBranch branch) {
    em.persist(branch);
  }

  public void add(FiscalProfile profile) {
    em.persist(profile);
  }

  /** The branch of this id, or 404. */
  public ShopBranch branch(UUID id) {
    return Optional.ofNullable(em.find(ShopBranch.class, id)).orElseThrow(BranchNotFound::new);
  }

  public Optional<FiscalProfile> profile() {
    return em
        .createQuery("select p from FiscalProfile p", FiscalProfile.class)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** All branches by code. */
  public List<ShopBranch> branches() {
    return em.createQuery("select b from ShopBranch b order by b.code", ShopBranch.class)
        .getResultList();
  }

  /** How many branches there are; nobody else opens one until the unit of work ends. */
  int branchesHeld() {
    em.createNativeQuery("select id from shop_profile for update").getResultList();
    return em.createQuery("select count(b) from ShopBranch b", Long.class)
        .getSingleResult()
        .intValue();
  }

  /** Sends the changes now, so that a code that somebody else took just before is told here. */
  public void save() {
    try {
      em.flush();
    } catch (PersistenceException refused) {
      throw SqlFailed.in(refused).<RuntimeException>flatMap(ShopRecords::conflict).orElse(refused);
    }
  }

  private static Optional<Conflict> conflict(SqlFailed failed) {
    if (failed.violatesUnique("shop_branch_code_key")) {
      return Optional.of(new Conflict("shop.branch-code-taken"));
    }
    if (failed.violatesUnique("shop_till_code_key")) {
      return Optional.of(new Conflict("shop.till-code-taken"));
    }
    return Optional.empty();
  }
}
