package mx.nexus.shop.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.web.Messages;
import mx.nexus.shop.BranchNotFound;
import mx.nexus.shop.TaxZone;
import mx.nexus.shop.app.BranchView;
import mx.nexus.shop.app.MaintainBranches;
import mx.nexus.shop.app.ReadBranches;
import mx.nexus.shop.app.TillView;
import mx.nexus.shop.domain.BranchFacts;
import mx.nexus.shop.domain.TillFacts;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /shop/branch}: a new branch, or one with its tills. */
@Named("branchBean")
@ViewScoped
public class BranchBean implements Serializable {

  @Inject ReadBranches read;
  @Inject MaintainBranches maintain;

  private @Nullable String id;
  private @Nullable UUID branchId;
  private String branchCode = "";
  private String branchName = "";
  private String taxZone = TaxZone.GENERAL.code();
  private String postalCode = "";
  private String address = "";
  private boolean allowsNegativeStock;
  private long version;
  private List<TillForm> tills = List.of();
  private TillForm newTill = new TillForm();

  /** Reads the branch that the address names; without one it is a new branch. */
  public void load() {
    String asked = id;
    if (asked != null && !asked.isEmpty()) {
      show(read.one(uuid(asked)));
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new BranchNotFound();
    }
  }

  private void show(BranchView branch) {
    branchId = branch.id();
    branchCode = branch.code();
    branchName = branch.name();
    taxZone = branch.taxZone().code();
    postalCode = branch.postalCode();
    address = branch.address();
    allowsNegativeStock = branch.allowsNegativeStock();
    version = branch.version();
    tills = branch.tills().stream().map(TillForm::new).toList();
  }

  /** Saves; a new branch stays open for its tills. */
  public @Nullable String save() {
    BranchFacts facts =
        new BranchFacts(
            branchCode, branchName, TaxZone.of(taxZone), postalCode, address, allowsNegativeStock);
    UUID known = branchId;
    if (known == null) {
      UUID opened = maintain.open(facts).id();
      Messages.doneThenRedirect("shop.branch.opened");
      return "/shop/branch?faces-redirect=true&id=" + opened;
    }
    maintain.change(known, facts, version);
    show(read.one(known));
    Messages.done("shop.branch.saved");
    return null;
  }

  /** Puts a till up in this branch. */
  public void addTill() {
    UUID known = known();
    maintain.openTill(known, facts(newTill, "till"));
    newTill = new TillForm();
    reloadTills(known);
    Messages.done("shop.till.opened");
  }

  /** Saves another name of a till. */
  public void saveTill(TillForm till) {
    UUID known = known();
    maintain.changeTill(known, till.id(), facts(till, "existingTill"), till.version());
    reloadTills(known);
    Messages.done("shop.till.saved");
  }

  /** The fields of a till have names of their own here, or issues would land at the branch's. */
  private static TillFacts facts(TillForm form, String prefix) {
    try {
      return new TillFacts(form.getTillCode(), form.getTillName());
    } catch (InvalidInput refused) {
      throw new InvalidInput(
          refused.issues().stream().map(issue -> renamed(issue, prefix)).toList());
    }
  }

  private static FieldIssue renamed(FieldIssue issue, String prefix) {
    String field =
        issue.field().substring(0, 1).toUpperCase(Locale.ROOT) + issue.field().substring(1);
    return new FieldIssue(prefix + field, issue.code(), issue.message());
  }

  /** What is typed into the branch's own form stays; its version has moved on with the tills. */
  private void reloadTills(UUID known) {
    BranchView branch = read.one(known);
    version = branch.version();
    tills = branch.tills().stream().map(TillForm::new).toList();
  }

  private UUID known() {
    UUID known = branchId;
    if (known == null) {
      throw new BranchNotFound();
    }
    return known;
  }

  /** A till as it is being edited. */
  public static final class TillForm implements Serializable {

    private final @Nullable TillView stored;
    private String tillCode;
    private String tillName;

    TillForm() {
      this.stored = null;
      this.tillCode = "";
      this.tillName = "";
    }

    TillForm(TillView stored) {
      this.stored = stored;
      this.tillCode = stored.code();
      this.tillName = stored.name();
    }

    UUID id() {
      if (stored == null) {
        throw new IllegalStateException("the till is not stored yet");
      }
      return stored.id();
    }

    @Nullable Long version() {
      return stored == null ? null : stored.version();
    }

    public String getTillCode() {
      return tillCode;
    }

    public void setTillCode(String tillCode) {
      this.tillCode = tillCode;
    }

    public String getTillName() {
      return tillName;
    }

    public void setTillName(String tillName) {
      this.tillName = tillName;
    }
  }

  public boolean isStored() {
    return branchId != null;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public String getBranchCode() {
    return branchCode;
  }

  public void setBranchCode(String branchCode) {
    this.branchCode = branchCode;
  }

  public String getBranchName() {
    return branchName;
  }

  public void setBranchName(String branchName) {
    this.branchName = branchName;
  }

  public String getTaxZone() {
    return taxZone;
  }

  public void setTaxZone(String taxZone) {
    this.taxZone = taxZone;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public boolean isAllowsNegativeStock() {
    return allowsNegativeStock;
  }

  public void setAllowsNegativeStock(boolean allowsNegativeStock) {
    this.allowsNegativeStock = allowsNegativeStock;
  }

  public List<TillForm> getTills() {
    return tills;
  }

  public TillForm getNewTill() {
    return newTill;
  }
}
