package mx.nexus.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /admin/audit}: one page of the log, found by its address alone. */
@Named("auditBean")
@RequestScoped
public class AuditBean {

  private static final int ROWS = 50;

  @Inject Deeds audit;

  private String actor = "";
  private @Nullable String after;
  private CursorPage<Deeds.Deed> page = CursorPage.whole(List.of());

  /** Reads the page. */
  public void load() {
    MasterAuditLog.Filter filter =
        new MasterAuditLog.Filter(
            Optional.empty(),
            Optional.of(actor.strip()).filter(text -> !text.isEmpty()),
            Optional.empty(),
            Optional.empty());
    PageRequest request = PageRequest.of(ROWS, after);
    page =
        CursorPage.of(
            audit.latest(filter, place(request), request.fetch()),
            request,
            deed -> Cursor.of(deed.entry().at(), deed.entry().id()));
  }

  /** A place that cannot be read is the start. */
  private static Optional<MasterAuditLog.Place> place(PageRequest request) {
    try {
      return request
          .cursor()
          .map(
              cursor -> {
                Instant at = cursor.instant(0);
                UUID id = cursor.uuid(1);
                return new MasterAuditLog.Place(at, id);
              });
    } catch (InvalidInput broken) {
      return Optional.empty();
    }
  }

  public List<Deeds.Deed> getDeeds() {
    return page.items();
  }

  public @Nullable String getNext() {
    return page.nextCursor();
  }

  public String getActor() {
    return actor;
  }

  /** Faces gives null for what the address leaves out, but cannot write a link with it. */
  public void setActor(@Nullable String actor) {
    this.actor = Objects.requireNonNullElse(actor, "");
  }

  public @Nullable String getAfter() {
    return after;
  }

  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
