package mx.nexus.inventory.domain.spreadsheet;

import mx.nexus.platform.problem.RuleRefused;

/** The file cannot be read as a list of parts. */
public final class SpreadsheetRefused extends RuleRefused {

  SpreadsheetRefused(String code, Object... args) {
    super(code, args);
  }
}
