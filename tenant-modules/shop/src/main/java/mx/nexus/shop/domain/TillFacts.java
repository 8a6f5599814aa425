package mx.nexus.shop.domain;

import java.util.Locale;
import mx.nexus.platform.problem.Issues;

/**
 * What somebody says about a till; valid by construction.
 *
 * @param code up to eight letters, digits and dashes; kept in upper case
 */
public record TillFacts(String code, String name) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 60;

  public TillFacts {
    code = code.strip().toUpperCase(Locale.ROOT);
    name = name.strip();
    new Issues()
        .when(!BranchFacts.CODE.matcher(code).matches(), "code", "shop.code-malformed")
        .required("name", name, LONGEST_NAME)
        .refuse();
  }
}
