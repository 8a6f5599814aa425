package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import mx.nexus.shopfront.domain.Shopfront;

/** The stored decision about the public catalogue. */
@ApplicationScoped
public class ShopfrontRecords {

  private final EntityManager em;

  @SuppressWarnings("NullAway")
  protected ShopfrontRecords() {
    this(null);
  }

  @Inject
  public ShopfrontRecords(EntityManager em) {
    this.em = em;
  }

  public void add(Shopfront shopfront) {
    em.persist(shopfront);
  }

  public Optional<Shopfront> find() {
    return em.createQuery("select s from Shopfront s", Shopfront.class).getResultList().stream()
        .findFirst();
  }

  /** Sends the changes now, so that a stale save is told here. */
  public void save() {
    em.flush();
  }
}
