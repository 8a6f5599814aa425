package mx.nexus.catalog.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mx.nexus.catalog.generate.Family.Member;
import mx.nexus.catalog.rows.CopyRows;
import mx.nexus.platform.persistence.SqlFailed;

/** Loads the fitment, each half of the parts on a connection of its own. */
final class FitmentLoad {

  static final String TABLE = "vehicle_parts";

  private static final String TARGET =
      TABLE + " (part_id, vehicle_id, position_id, quantity, notes, qualifiers)";

  private final Sessions sessions;
  private final Parts parts;
  private final int count;

  FitmentLoad(Sessions sessions, Parts parts, int count) {
    this.sessions = sessions;
    this.parts = parts;
    this.count = count;
  }

  /** Loads all and says how many rows there are. */
  long load() {
    int middle = count / 2;
    List<Callable<Long>> halves = List.of(() -> load(1, middle), () -> load(middle + 1, count));
    return Sessions.together(halves).stream().mapToLong(Long::longValue).sum();
  }

  /** The families whose first part is one of these. */
  private long load(int from, int to) {
    try (Connection connection = sessions.open();
        CopyRows rows = new CopyRows(connection, TARGET)) {
      parts.forEachFamily(
          (family, first) -> {
            if (first >= from && first <= to) {
              add(family, first, rows);
            }
          });
      return rows.finish();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private void add(Family family, int first, CopyRows rows) {
    Fitment fitment = parts.fitment(family);
    if (fitment == null) {
      return;
    }
    int part = first;
    for (PartType type : types(family)) {
      Position position = type.equals(family.type()) ? family.position() : type.positions().get(0);
      for (int vehicle : fitment.vehicles()) {
        rows.number(part)
            .number(vehicle)
            .number(position.id())
            .number(Parts.quantity(type, fitment))
            .textOrNull(fitment.remark().note())
            .textOrNull(fitment.remark().qualifiers())
            .end();
      }
      part++;
    }
  }

  /** The types of its parts in the order of their ids. */
  private static List<PartType> types(Family family) {
    List<PartType> types = new ArrayList<>();
    for (Member member : family.members()) {
      for (int i = 0; i <= member.former(); i++) {
        types.add(family.type());
      }
      types.addAll(member.components());
    }
    return types;
  }
}
