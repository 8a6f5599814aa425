package mx.nexus.inventory.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import mx.nexus.inventory.app.Costs;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.Headings;
import mx.nexus.inventory.domain.spreadsheet.ImportField;
import mx.nexus.inventory.domain.spreadsheet.ImportRow;
import mx.nexus.inventory.domain.spreadsheet.RowReader;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet;
import mx.nexus.inventory.domain.spreadsheet.SpreadsheetReader;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.shop.Branch;
import mx.nexus.shop.BranchNotFound;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;

/** Takes a spreadsheet in, guesses its columns and previews what it would do. */
@ApplicationScoped
public class UploadParts {

  private static final int LONGEST_NAME = 200;

  private final ImportRecords records;
  private final ImportRows rows;
  private final Branches branches;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected UploadParts() {
    this(null, null, null, null);
  }

  @Inject
  public UploadParts(ImportRecords records, ImportRows rows, Branches branches, Clock clock) {
    this.records = records;
    this.rows = rows;
    this.branches = branches;
    this.clock = clock;
  }

  /**
   * Reads and previews; changes no part yet.
   *
   * @param branchId whose stock a stock column without branch is; null: the first branch
   * @throws mx.nexus.inventory.domain.spreadsheet.SpreadsheetRefused when the file is no list
   */
  @UnitOfWork
  public UUID upload(String fileName, byte[] file, @Nullable UUID branchId) {
    Spreadsheet sheet = SpreadsheetReader.read(file);
    List<Branch> all = branches.all();
    Branch branch =
        all.stream()
            .filter(b -> branchId == null || b.id().equals(branchId))
            .findFirst()
            .orElseThrow(BranchNotFound::new);
    Map<Integer, ColumnTarget> mapping =
        new TreeMap<>(Headings.guess(sheet.header(), records.learned(), namesOf(all)));
    if (!Costs.areOpen()) {
      mapping.values().removeIf(target -> target.field() == ImportField.COST);
    }
    ImportHead head =
        new ImportHead(
            Ids.next(),
            ImportState.PREVIEWED,
            plainName(fileName),
            branch.id(),
            sheet.header(),
            mapping,
            sheet.rows().size(),
            0);
    records.add(head, Authorship.now(clock));
    RowReader reader = new RowReader(mapping, branch.id());
    List<ImportRow> read = sheet.rows().stream().map(reader::read).toList();
    rows.write(head.id(), read);
    rows.judge(head.id());
    records.count(head.id());
    return head.id();
  }

  private static Map<String, UUID> namesOf(List<Branch> branches) {
    Map<String, UUID> names = new HashMap<>();
    for (Branch branch : branches) {
      names.put(branch.name(), branch.id());
      names.put(branch.code(), branch.id());
    }
    return names;
  }

  /** Browsers of old send whole paths; nothing of it is ever used as a path here. */
  private static String plainName(String fileName) {
    String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1).strip();
    String shown = name.isEmpty() ? "lista" : name;
    return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
  }
}
