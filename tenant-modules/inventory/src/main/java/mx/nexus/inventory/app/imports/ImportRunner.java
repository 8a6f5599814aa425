package mx.nexus.inventory.app.imports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantScopedTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies imports in the background, as the shop and the person who started them: one of a shop at
 * a time, and never waiting for another on a thread.
 */
@ApplicationScoped
public class ImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final int AT_ONCE = 2;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ApplyImport apply;
  private final FailImport fail;
  private final ImportProgress progress;
  private final ShopTurns turns =
      new ShopTurns(AT_ONCE, PAUSE, ImportProgress.BEAT, ImportRunner::worker);

  @SuppressWarnings("NullAway")
  protected ImportRunner() {
    this(null, null, null);
  }

  @Inject
  public ImportRunner(ApplyImport apply, FailImport fail, ImportProgress progress) {
    this.apply = apply;
    this.fail = fail;
    this.progress = progress;
  }

  /** Applies soon, on another thread. */
  void submit(UUID importId) {
    progress.report(importId, 0);
    progress.queued(importId);
    Callable<Boolean> work =
        TenantScopedTask.capture(Caller.<Boolean>capture(() -> hadItsTurn(importId)));
    Runnable beat = TenantScopedTask.capture(() -> progress.queued(importId));
    turns.submit(TenantContext.required().id(), new ShopTurns.Work(() -> called(work), beat));
  }

  private static boolean called(Callable<Boolean> work) {
    try {
      return work.call();
    } catch (Exception defect) {
      LOG.error("An import could neither be applied nor noted as failed", defect);
      return true;
    }
  }

  /** Applies now; says no when another import of the shop is being applied at this moment. */
  private boolean hadItsTurn(UUID importId) {
    try {
      return apply.apply(importId, percent -> progress.report(importId, percent));
    } catch (Refusal refused) {
      fail.fail(importId, refused.code());
    } catch (RuntimeException defect) {
      LOG.error("Import {} failed and changed nothing", importId, defect);
      fail.fail(importId, "inventory.import-failed");
    }
    return true;
  }

  /** A killed import changed nothing and is offered again. */
  @PreDestroy
  void stop() {
    turns.stop();
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "inventory-import");
    thread.setDaemon(true);
    thread.setContextClassLoader(ImportRunner.class.getClassLoader());
    return thread;
  }
}
