package mx.nexus.inventory.app.imageimports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mx.nexus.inventory.app.imageimports.ImageImportRecords.Left;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.tenancy.TenantScopedTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does imports of pictures in the background, as the shop and the person who sent them. */
@ApplicationScoped
public class ImageImportRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImageImportRunner.class);
  private static final int AT_ONCE = 2;

  private final ImageImportRecords records;
  private final ApplyImage apply;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, ImageImportRunner::worker);

  @SuppressWarnings("NullAway")
  protected ImageImportRunner() {
    this(null, null);
  }

  @Inject
  public ImageImportRunner(ImageImportRecords records, ApplyImage apply) {
    this.records = records;
    this.apply = apply;
  }

  /** Does it soon, on another thread; nothing happens when somebody is at it. */
  public void submit(UUID importId) {
    UUID me = Ids.next();
    if (records.take(importId, me)) {
      Callable<Boolean> work = Caller.capture(() -> run(importId, me));
      var unused = workers.submit(TenantScopedTask.capture(work));
    }
  }

  /** Does it now, as its worker; says whether it came to the end. */
  boolean run(UUID importId, UUID me) {
    try {
      Optional<Left> next = records.next(importId, me);
      while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
        apply.apply(importId, next.get());
        next = records.next(importId, me);
      }
      return next.isEmpty();
    } catch (Refusal away) {
      LOG.warn("Import {} of pictures rests: {}", importId, away.code());
      return false;
    } catch (RuntimeException defect) {
      LOG.error("Import {} of pictures stopped", importId, defect);
      return false;
    } finally {
      records.release(importId, me);
    }
  }

  /** What is left is offered to be resumed. */
  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "inventory-images");
    thread.setDaemon(true);
    thread.setContextClassLoader(ImageImportRunner.class.getClassLoader());
    return thread;
  }
}
