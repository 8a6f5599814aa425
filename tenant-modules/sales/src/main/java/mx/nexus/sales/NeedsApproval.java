package mx.nexus.sales;

import java.math.BigDecimal;
import java.util.List;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.RuleRefused;

/** A line is cheaper than this seller may make it, or dearer than the part's price. */
public final class NeedsApproval extends RuleRefused {

  private final int line;

  /**
   * @param line which line of the sale, from 0
   * @param name what is on it
   * @param limit percent of discount that the seller may give
   */
  public NeedsApproval(int line, String name, BigDecimal limit) {
    super("sales.needs-approval", name, limit.stripTrailingZeros().toPlainString());
    this.line = line;
  }

  @Override
  public List<FieldIssue> issues() {
    return List.of(FieldIssue.of("lines[" + line + "]", code()));
  }
}
