package mx.nexus.inventory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.inventory.app.imageimports.ImageImportNotFound;
import mx.nexus.inventory.app.imageimports.ImageImportReads;
import mx.nexus.inventory.app.imageimports.ImageImportRunner;
import mx.nexus.inventory.app.imageimports.ImageImportState;
import mx.nexus.inventory.app.imageimports.ImageImportView;
import mx.nexus.inventory.app.imageimports.ReceiveImages;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * State of the page {@code /inventory/images}: without an id the upload, with one the import as far
 * as it is. The page can be left and come back to at any point.
 */
@Named("imageImportBean")
@ViewScoped
public class ImageImportBean implements Serializable {

  private static final int HISTORY = 5;

  @Inject ReceiveImages receive;
  @Inject ImageImportReads read;
  @Inject ImageImportRunner runner;

  private @Nullable String id;
  private @Nullable ImageImportView view;
  private transient @Nullable Part file;

  /** Reads the import that the address names. */
  public void load() {
    String asked = id;
    if (asked != null && !asked.isEmpty()) {
      view = read.get(uuid(asked));
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ImageImportNotFound();
    }
  }

  /** Takes the chosen file in and goes on to its progress. */
  public @Nullable String take() {
    requireImport();
    Part chosen = file;
    file = null;
    if (chosen == null) {
      return null;
    }
    try (InputStream content = chosen.getInputStream()) {
      UUID received =
          receive.receive(Objects.requireNonNullElse(chosen.getSubmittedFileName(), ""), content);
      return "/inventory/images?faces-redirect=true&id=" + received;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks how far it is. */
  public void refresh() {
    view = read.get(known().id());
  }

  /** Goes on with one that was interrupted. */
  public void resume() {
    requireImport();
    runner.submit(known().id());
    refresh();
  }

  private static void requireImport() {
    if (!Caller.can("inventory.import")) {
      throw new Forbidden("auth.forbidden");
    }
  }

  private ImageImportView known() {
    ImageImportView known = view;
    if (known == null) {
      throw new ImageImportNotFound();
    }
    return known;
  }

  /** The step in which the page is: upload, running, interrupted, result. */
  public String getStep() {
    ImageImportView now = view;
    if (now == null) {
      return "upload";
    }
    if (now.state() == ImageImportState.DONE) {
      return "result";
    }
    return now.interrupted() ? "interrupted" : "running";
  }

  public List<ImageImportView> getHistory() {
    return read.history(HISTORY);
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable ImageImportView getView() {
    return view;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  /** Size in bytes up to which a file is taken. */
  public long getMostBytes() {
    return ReceiveImages.MOST_BYTES;
  }
}
