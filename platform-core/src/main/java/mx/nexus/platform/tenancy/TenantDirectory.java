package mx.nexus.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.cluster.Remembered;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.security.EncryptedSecret;

/**
 * Who the shops are. Cached on every node for a few seconds at most; a change is pushed to all
 * nodes at once, so that a suspension is felt within a second even by a node that just looked.
 */
@ApplicationScoped
public class TenantDirectory {

  /** Where the master database says that it was told another state of a shop. */
  public static final String CHANGED = "platform_tenant_changed";

  private static final String TOPIC = "tenant-directory";
  private static final Duration TIME_TO_LIVE = Duration.ofSeconds(10);
  private static final int MOST_CACHED = 20_000;
  private static final String SELECT =
      """
      select t.id, t.slug, t.shop_name, t.state, t.epoch, t.plan_code, t.time_zone,
             t.server_id, s.host, s.port, s.max_connections, t.database_name, t.database_role,
             t.database_password
        from platform_tenant t
        join platform_server s on s.id = t.server_id
      """;

  private final MasterDatabase master;
  private final Cluster cluster;
  private final Remembered<String, Optional<Tenant>> bySlug =
      new Remembered<>(TIME_TO_LIVE, MOST_CACHED);
  private final Remembered<TenantId, Optional<Tenant>> byId =
      new Remembered<>(TIME_TO_LIVE, MOST_CACHED);
  private final List<Consumer<TenantId>> listeners = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway")
  protected TenantDirectory() {
    this.master = null;
    this.cluster = null;
  }

  @Inject
  public TenantDirectory(MasterDatabase master, Cluster cluster) {
    this.master = master;
    this.cluster = cluster;
    cluster.subscribe(TOPIC, this::forget);
  }

  public Optional<Tenant> findBySlug(String slug) {
    return bySlug.get(
        slug, key -> master.one(SELECT + " where t.slug = ?", TenantDirectory::tenant, key));
  }

  public Optional<Tenant> findById(TenantId id) {
    return byId.get(
        id, key -> master.one(SELECT + " where t.id = ?", TenantDirectory::tenant, key));
  }

  /**
   * The shop of this name, ready to work for.
   *
   * @throws TenantUnknown when there is none, or none any more
   * @throws TenantSuspended while it is suspended
   * @throws TenantUnavailable while it is being made, updated or moved
   */
  public Tenant ready(String slug) {
    return ready(findBySlug(slug));
  }

  /** The same by identity. */
  public Tenant ready(TenantId id) {
    return ready(findById(id));
  }

  /** Says on all nodes that this tenant has changed. Call it after the change is committed. */
  public void changed(TenantId id) {
    forget(id.toString());
    cluster.publish(TOPIC, id.toString());
  }

  /** The same for a notice of the master database. */
  public void changed(String id) {
    changed(TenantId.of(id));
  }

  /** Calls on this node when a tenant has changed on any node. */
  public void onChange(Consumer<TenantId> listener) {
    listeners.add(listener);
  }

  private static Tenant ready(Optional<Tenant> found) {
    Tenant tenant = found.orElseThrow(TenantUnknown::new);
    return switch (tenant.state()) {
      case READY -> tenant;
      case SUSPENDED -> throw new TenantSuspended();
      case PROVISIONING, UPDATING, MOVING -> throw new TenantUnavailable();
      case DELETING, DELETED, FAILED -> throw new TenantUnknown();
    };
  }

  private void forget(String id) {
    TenantId tenant = TenantId.of(id);
    byId.forget(tenant);
    bySlug.forgetAnswers(
        known -> known.isEmpty() || known.filter(t -> t.id().equals(tenant)).isPresent());
    listeners.forEach(listener -> listener.accept(tenant));
  }

  private static Tenant tenant(Row row) {
    return new Tenant(
        new TenantId(row.uuid("id")),
        row.text("slug"),
        row.text("shop_name"),
        TenantState.ofCode(row.text("state")),
        row.longValue("epoch"),
        row.text("plan_code"),
        row.text("time_zone"),
        new Placement(
            row.uuid("server_id"),
            row.text("host"),
            row.integer("port"),
            row.integer("max_connections"),
            row.text("database_name"),
            row.text("database_role"),
            new EncryptedSecret(row.text("database_password"))));
  }
}
