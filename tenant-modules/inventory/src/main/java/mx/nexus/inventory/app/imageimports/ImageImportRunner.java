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

  /** Pictures of an import before the next one has its turn. */
  private static final int AT_A_TIME = 10;

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
      Callable<Piece> work = Caller.capture(() -> piece(importId, me));
      goOn(TenantScopedTask.capture(work));
    }
  }

  /** How far a worker came. */
  private enum Piece {
    MORE_LEFT,
    ENDED,
    STOPPED
  }

  /** Behind the pieces of the other imports: with hosts that answer slowly one takes hours. */
  private void goOn(Callable<Piece> work) {
    var unused =
        workers.submit(
            () -> {
              if (work.call() == Piece.MORE_LEFT && !workers.isShutdown()) {
                goOn(work);
              }
              return true;
            });
  }

  /** Does it now, as its worker; says whether it came to the end. */
  boolean run(UUID importId, UUID me) {
    Piece piece = piece(importId, me);
    while (piece == Piece.MORE_LEFT) {
      piece = piece(importId, me);
    }
    return piece == Piece.ENDED;
  }

  private Piece piece(UUID importId, UUID me) {
    Piece came = Piece.STOPPED;
    try {
      Optional<Left> next = records.next(importId, me);
      int done = 0;
      while (next.isPresent() && done < AT_A_TIME && !Thread.currentThread().isInterrupted()) {
        apply.apply(importId, next.get());
        next = records.next(importId, me);
        done++;
      }
      if (next.isEmpty()) {
        came = Piece.ENDED;
      } else if (!Thread.currentThread().isInterrupted()) {
        came = Piece.MORE_LEFT;
      }
    } catch (Refusal away) {
      LOG.warn("Import {} of pictures rests: {}", importId, away.code());
    } catch (RuntimeException defect) {
      LOG.error("Import {} of pictures stopped", importId, defect);
    } finally {
      if (came != Piece.MORE_LEFT) {
        records.release(importId, me);
      }
    }
    return came;
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
