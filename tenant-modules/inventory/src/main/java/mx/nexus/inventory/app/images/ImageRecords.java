package mx.nexus.inventory.app.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.media.Picture;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** The rows of pictures, and the files of which it is not sure that a row wants them. */
@ApplicationScoped
public class ImageRecords {

  /** Whoever writes or takes away a file holds its lock. */
  private static final int LOCK_CLASS = 20_242;

  private static final Duration LONG_AGO = Duration.ofMinutes(10);
  private static final int AT_ONCE = 100;

  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ImageRecords() {
    this(null, null);
  }

  @Inject
  public ImageRecords(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Holds the part's pictures until the unit of work ends. */
  void lockItem(UUID itemId) {
    List<Boolean> there =
        sql.list("select id from inventory_item where id = ? for update", row -> true, itemId);
    if (there.isEmpty()) {
      throw new ItemNotFound();
    }
  }

  void lockFile(String key) {
    sql.list("select pg_advisory_xact_lock(?, hashtext(?)) as done", row -> true, LOCK_CLASS, key);
  }

  Optional<UUID> find(UUID itemId, String key) {
    return sql.one(
        "select id from inventory_item_image where item_id = ? and picture = ?",
        row -> row.uuid("id"),
        itemId,
        key);
  }

  int count(UUID itemId) {
    return sql.required(
        "select count(*)::int as n from inventory_item_image where item_id = ?",
        row -> row.integer("n"),
        itemId);
  }

  /** At this place, those behind it move on; at the end without a place. */
  UUID add(UUID itemId, Picture picture, @Nullable Integer position) {
    int there = count(itemId);
    if (there >= ItemPictures.MOST) {
      throw new RuleRefused("inventory.too-many-images", ItemPictures.MOST);
    }
    int place = position == null ? there + 1 : Math.max(1, Math.min(position, there + 1));
    sql.update(
        "update inventory_item_image set position = position + 1 where item_id = ? and position >= ?",
        itemId,
        place);
    UUID id = Ids.next();
    sql.update(
        """
        insert into inventory_item_image
               (id, item_id, position, picture, width, height, added_at, added_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        itemId,
        place,
        picture.key(),
        picture.width(),
        picture.height(),
        clock.instant(),
        Caller.actor().id().orElse(null));
    return id;
  }

  /** Takes it away and closes the gap; says which file it had. */
  String remove(UUID itemId, UUID imageId) {
    String key =
        sql.one(
                "delete from inventory_item_image where item_id = ? and id = ? returning picture",
                row -> row.text("picture"),
                itemId,
                imageId)
            .orElseThrow(ImageNotFound::new);
    sql.update(
        """
        update inventory_item_image i set position = o.place
          from (select id, row_number() over (order by position) as place
                  from inventory_item_image where item_id = ?) o
         where i.id = o.id and i.position <> o.place
        """,
        itemId);
    return key;
  }

  void order(UUID itemId, List<UUID> order) {
    sql.update(
        """
        update inventory_item_image i set position = o.place
          from unnest(?::uuid[]) with ordinality as o (id, place)
         where i.id = o.id and i.item_id = ?
        """,
        order.toArray(UUID[]::new),
        itemId);
  }

  void doubt(String key) {
    sql.update(
        """
        insert into inventory_picture_doubt (picture, since) values (?, ?)
        on conflict (picture) do update set since = excluded.since
        """,
        key,
        clock.instant());
  }

  void trust(String key) {
    sql.update("delete from inventory_picture_doubt where picture = ?", key);
  }

  boolean isWanted(String key) {
    return sql.required(
        "select exists (select 1 from inventory_item_image where picture = ?) as wanted",
        row -> row.bool("wanted"),
        key);
  }

  /** Files that have been in doubt for so long that nobody can be at them. */
  List<String> longInDoubt() {
    return sql.list(
        "select picture from inventory_picture_doubt where since < ? order by since limit ?",
        row -> row.text("picture"),
        clock.instant().minus(LONG_AGO),
        AT_ONCE);
  }
}
