package mx.nexus.cash.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import mx.nexus.cash.app.CashReport;
import mx.nexus.cash.app.CashReports;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.shop.Branches;

/** The last cash sessions of all tills. */
@Named
@RequestScoped
public class CashSessionsBean {

  private static final int SHOWN = 100;

  @Inject private CashReports reports;
  @Inject private Branches branches;

  /** Newest first. */
  public List<CashReport> getSessions() {
    return reports.page(null, PageRequest.of(SHOWN, null)).items();
  }

  /** Branch and till as people say them. */
  public String till(UUID tillId) {
    return branches
        .findTill(tillId)
        .map(till -> branches.required(till.branchId()).name() + " · " + till.name())
        .orElse("");
  }
}
