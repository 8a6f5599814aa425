package mx.nexus.inventory.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import mx.nexus.inventory.app.Costs;
import mx.nexus.inventory.app.imports.ImportFiles;
import mx.nexus.inventory.app.imports.ImportMode;
import mx.nexus.inventory.app.imports.ImportNotFound;
import mx.nexus.inventory.app.imports.ImportReads;
import mx.nexus.inventory.app.imports.ImportReads.PreviewRow;
import mx.nexus.inventory.app.imports.ImportState;
import mx.nexus.inventory.app.imports.ImportView;
import mx.nexus.inventory.app.imports.ImportView.Column;
import mx.nexus.inventory.app.imports.MapColumns;
import mx.nexus.inventory.app.imports.RowOutcome;
import mx.nexus.inventory.app.imports.StartImport;
import mx.nexus.inventory.app.imports.UploadParts;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.ImportField;
import mx.nexus.inventory.domain.spreadsheet.SpreadsheetReader;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Messages;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * State of the page {@code /inventory/import}: without an id the upload, with one the import as far
 * as it is. The page can be left and come back to at any point.
 */
@Named("importBean")
@ViewScoped
public class ImportBean implements Serializable {

  private static final int HISTORY = 5;

  @Inject UploadParts upload;
  @Inject MapColumns map;
  @Inject StartImport start;
  @Inject ImportReads read;
  @Inject Branches branches;

  private @Nullable String id;
  private @Nullable ImportView view;
  private @Nullable String branch;
  private String mode = ImportMode.VALID_ROWS.code();
  private List<ColumnForm> columns = List.of();
  private RowOutcome shown = RowOutcome.REFUSED;
  private transient @Nullable Part file;
  private final Rows rows = new Rows(this);

  /** Reads the import that the address names. */
  public void load() {
    String asked = id;
    if (asked != null && !asked.isEmpty()) {
      show(read.get(uuid(asked)));
      shown = known().counts().refused() > 0 ? RowOutcome.REFUSED : RowOutcome.NEW;
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ImportNotFound();
    }
  }

  private void show(ImportView now) {
    view = now;
    branch = now.branchId().toString();
    columns = now.columns().stream().map(ColumnForm::new).toList();
  }

  /** Takes the chosen file in and goes on to its preview. */
  public @Nullable String take() {
    requireImport();
    Part chosen = file;
    file = null;
    if (chosen == null) {
      return null;
    }
    try (InputStream content = chosen.getInputStream()) {
      UUID uploaded =
          upload.upload(
              Objects.requireNonNullElse(chosen.getSubmittedFileName(), ""),
              content.readNBytes(SpreadsheetReader.MOST_BYTES + 1),
              branchId());
      return "/inventory/import?faces-redirect=true&id=" + uploaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable UUID branchId() {
    String chosen = branch;
    return chosen == null || chosen.isEmpty() ? null : UUID.fromString(chosen);
  }

  /** Understands the sheet by the chosen columns. */
  public void mapColumns() {
    requireImport();
    Map<Integer, ColumnTarget> mapping = new TreeMap<>();
    for (ColumnForm column : columns) {
      ColumnTarget.parse(column.getTarget())
          .ifPresent(target -> mapping.put(column.column.index(), target));
    }
    UUID chosen = branchId();
    map.map(known().id(), mapping, chosen == null ? known().branchId() : chosen);
    show(read.get(known().id()));
    shown = known().counts().refused() > 0 ? RowOutcome.REFUSED : RowOutcome.NEW;
    Messages.done("inventory.import.previewed");
  }

  /** Starts to apply. */
  public void apply() {
    requireImport();
    start.start(known().id(), ImportMode.of(mode));
    refresh();
  }

  /** Looks how far it is. */
  public void refresh() {
    view = read.get(known().id());
  }

  private static void requireImport() {
    if (!Caller.can("inventory.import")) {
      throw new Forbidden("auth.forbidden");
    }
  }

  private ImportView known() {
    ImportView known = view;
    if (known == null) {
      throw new ImportNotFound();
    }
    return known;
  }

  /** Why a row is refused. */
  public String reason(PreviewRow row) {
    return ImportFiles.reason(row, PersonLocale.current());
  }

  /** What a column can be. */
  public List<SelectItem> getTargets() {
    List<SelectItem> targets = new ArrayList<>();
    targets.add(new SelectItem("", text("inventory.import.ignore")));
    for (ImportField field : ImportField.values()) {
      if (field == ImportField.COST && !Costs.areOpen()) {
        continue;
      }
      targets.add(new SelectItem(field.code(), text("inventory.field." + field.code())));
    }
    List<Branch> all = branches.all();
    if (all.size() > 1) {
      for (Branch each : all) {
        String code = new ColumnTarget(ImportField.STOCK, each.id()).code();
        targets.add(new SelectItem(code, text("inventory.field.stock") + " · " + each.name()));
      }
    }
    return targets;
  }

  private static String text(String key) {
    return Texts.of(PersonLocale.current(), key);
  }

  /** A column whose meaning is being chosen. */
  public static final class ColumnForm implements Serializable {

    private final Column column;
    private String target;

    ColumnForm(Column column) {
      this.column = column;
      String known = column.target();
      this.target = known == null ? "" : known;
    }

    public Column getColumn() {
      return column;
    }

    /** The first values, to recognise the column by. */
    public String getSamples() {
      return String.join(" · ", column.samples());
    }

    public String getTarget() {
      return target;
    }

    public void setTarget(@Nullable String target) {
      this.target = target == null ? "" : target;
    }
  }

  /** The rows of the chosen kind, read as the table scrolls. */
  private static final class Rows extends LazyDataModel<PreviewRow> {

    private final ImportBean page;

    Rows(ImportBean page) {
      this.page = page;
    }

    @Override
    public int count(@Nullable Map<String, FilterMeta> filters) {
      ImportView.Counts counts = page.known().counts();
      return switch (page.shown) {
        case NEW -> counts.added();
        case CHANGED -> counts.changed();
        case UNCHANGED -> counts.unchanged();
        case REFUSED -> counts.refused();
      };
    }

    @Override
    public List<PreviewRow> load(
        int first,
        int size,
        @Nullable Map<String, SortMeta> sorting,
        @Nullable Map<String, FilterMeta> filters) {
      return page.read.window(page.known().id(), page.shown, first, size);
    }

    @Override
    public String getRowKey(PreviewRow row) {
      return Integer.toString(row.number());
    }
  }

  /** The step in which the page is: upload, preview, running, result. */
  public String getStep() {
    ImportView now = view;
    if (now == null) {
      return "upload";
    }
    if (now.interrupted() || now.state() == ImportState.PREVIEWED) {
      return "preview";
    }
    return now.state() == ImportState.APPLYING ? "running" : "result";
  }

  public List<ImportView> getHistory() {
    return read.history(HISTORY);
  }

  public List<Branch> getBranches() {
    return branches.all();
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable ImportView getView() {
    return view;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  /** Size in bytes up to which a file is taken. */
  public int getMostBytes() {
    return SpreadsheetReader.MOST_BYTES;
  }

  public @Nullable String getBranch() {
    return branch;
  }

  public void setBranch(@Nullable String branch) {
    this.branch = branch;
  }

  public String getMode() {
    return mode;
  }

  public void setMode(String mode) {
    this.mode = mode;
  }

  public List<ColumnForm> getColumns() {
    return columns;
  }

  public String getShown() {
    return shown.name();
  }

  public void setShown(String shown) {
    this.shown = RowOutcome.valueOf(shown);
  }

  public LazyDataModel<PreviewRow> getRows() {
    return rows;
  }
}
