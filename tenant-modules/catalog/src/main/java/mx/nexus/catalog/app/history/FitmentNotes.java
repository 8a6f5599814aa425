package mx.nexus.catalog.app.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** The ledger of what fitted, and its sums. */
@ApplicationScoped
public class FitmentNotes {

  private static final int MOST_VEHICLES = 20;
  private static final int MOST_REASONS = 5;

  /** Only what is new in the ledger is added to the sums, in the order of the parts. */
  private static final String ADD =
      """
      with noted as (
        insert into catalog_fitment_note
          (id, source_id, part_id, vehicle_id, kind, note, noted_at, noted_by)
        select u.id, ?, u.part, ?, ?, ?, ?, ? from unnest(?, ?) as u (id, part)
        on conflict (source_id, part_id) do nothing
        returning part_id, vehicle_id, kind, note)
      insert into catalog_fitment_tally as t
             (part_id, vehicle_id, sold, fitted, unfitted, last_note)
      select part_id, vehicle_id, (kind = 'sold')::int, (kind = 'fitted')::int,
             (kind = 'unfitted')::int, case when kind = 'unfitted' then note else '' end
        from noted order by part_id
      on conflict (part_id, vehicle_id) do update
         set sold = t.sold + excluded.sold, fitted = t.fitted + excluded.fitted,
             unfitted = t.unfitted + excluded.unfitted,
             last_note = case when excluded.last_note = '' then t.last_note
                              else excluded.last_note end
      """;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected FitmentNotes() {
    this(null);
  }

  @Inject
  public FitmentNotes(Sql sql) {
    this.sql = sql;
  }

  /**
   * What was seen.
   *
   * @param sourceId the sale or command that says so; it says it once
   * @param note a word of explanation; empty when there is none
   */
  public record Observation(
      UUID sourceId,
      UUID vehicleId,
      FitmentKind kind,
      String note,
      Instant at,
      @Nullable UUID personId) {}

  /** Adds what was seen of parts; what the source has said before changes nothing. */
  public void add(Observation seen, List<UUID> parts) {
    if (parts.isEmpty()) {
      return;
    }
    sql.update(
        ADD,
        seen.sourceId(),
        seen.vehicleId(),
        seen.kind().code(),
        seen.note(),
        seen.at(),
        seen.personId(),
        parts.stream().map(part -> Ids.next()).toArray(UUID[]::new),
        parts.toArray(UUID[]::new));
  }

  /** What is known of parts on one vehicle, by part; nothing of those never seen on it. */
  public Map<UUID, Fitted> on(UUID vehicleId, Collection<UUID> parts) {
    return sql
        .list(
            """
            select part_id as id, sold, fitted, unfitted, last_note
              from catalog_fitment_tally where vehicle_id = ? and part_id = any (?)
            """,
            FitmentNotes::counted,
            vehicleId,
            parts.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(Counted::id, Counted::fitted, Fitted::plus));
  }

  /** What is known of a part under all its ids, by vehicle, the most frequent first. */
  List<Counted> byVehicle(Collection<UUID> partIds) {
    return sql.list(
        """
        select vehicle_id as id, sum(sold)::int as sold, sum(fitted)::int as fitted,
               sum(unfitted)::int as unfitted, max(last_note) as last_note
          from catalog_fitment_tally where part_id = any (?)
         group by vehicle_id
         order by sum(sold + fitted + unfitted) desc, vehicle_id limit ?
        """,
        FitmentNotes::counted,
        partIds.toArray(UUID[]::new),
        MOST_VEHICLES);
  }

  /** What was said about it last, the newest first. */
  List<Reason> reasons(Collection<UUID> partIds) {
    return sql.list(
        """
        select vehicle_id, kind = 'fitted' as fitted, note, noted_at
          from catalog_fitment_note where part_id = any (?) and note <> ''
         order by noted_at desc limit ?
        """,
        row ->
            new Reason(
                row.uuid("vehicle_id"),
                row.bool("fitted"),
                row.text("note"),
                row.instant("noted_at")),
        partIds.toArray(UUID[]::new),
        MOST_REASONS);
  }

  record Counted(UUID id, Fitted fitted) {}

  record Reason(UUID vehicleId, boolean fitted, String note, Instant notedAt) {}

  private static Counted counted(Row row) {
    return new Counted(
        row.uuid("id"),
        new Fitted(
            row.integer("sold"),
            row.integer("fitted"),
            row.integer("unfitted"),
            row.text("last_note")));
  }
}
