package mx.nexus.inventory.app.imports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.tenancy.TenantScopedTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies imports in the background, as the shop and the person who started them. */
@ApplicationScoped
public class ImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final int AT_ONCE = 2;

  private final ApplyImport apply;
  private final FailImport fail;
  private final ImportProgress progress;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, ImportRunner::worker);

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
    Callable<Boolean> work = Caller.capture(() -> run(importId));
    var unused = workers.submit(TenantScopedTask.capture(work));
  }

  /** Applies now; says whether it went through. */
  public boolean run(UUID importId) {
    try {
      apply.apply(importId, percent -> progress.report(importId, percent));
      return true;
    } catch (Refusal refused) {
      fail.fail(importId, refused.code());
    } catch (RuntimeException defect) {
      LOG.error("Import {} failed and changed nothing", importId, defect);
      fail.fail(importId, "inventory.import-failed");
    }
    return false;
  }

  /** A killed import changed nothing and is offered again. */
  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "inventory-import");
    thread.setDaemon(true);
    thread.setContextClassLoader(ImportRunner.class.getClassLoader());
    return thread;
  }
}
