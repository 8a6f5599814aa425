package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;

/** Finds members of staff by part of name or address, accents and case aside. */
@ApplicationScoped
public class StaffSearch {

  private static final String MATCHES =
      """
      where (platform_fold(p.name) like '%' || platform_fold(?) || '%' escape '!'
             or p.email like '%' || platform_fold(?) || '%' escape '!')
      """;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected StaffSearch() {
    this(null);
  }

  @Inject
  public StaffSearch(Sql sql) {
    this.sql = sql;
  }

  /** One page, active people first, then by name. */
  public CursorPage<PersonView> page(String text, PageRequest request) {
    String literal = literal(text);
    Cursor after = request.cursor().orElse(Cursor.of("", "", new UUID(0, 0)));
    List<PersonView> fetched =
        sql.list(
            "select "
                + PersonView.COLUMNS
                + " from staff_person p "
                + MATCHES
                + " and (not p.active, p.name, p.id) > (?::boolean, ?, ?)"
                + " order by not p.active, p.name, p.id limit ?",
            PersonView::of,
            literal,
            literal,
            after.text(0).equals("inactive"),
            after.text(1),
            after.uuid(2),
            request.fetch());
    return CursorPage.of(
        fetched,
        request,
        person -> Cursor.of(person.active() ? "active" : "inactive", person.name(), person.id()));
  }

  /** Part of the list for a table on screen. */
  public List<PersonView> rows(String text, int first, int size) {
    String literal = literal(text);
    return sql.list(
        "select "
            + PersonView.COLUMNS
            + " from staff_person p "
            + MATCHES
            + " order by not p.active, p.name, p.id offset ? limit ?",
        PersonView::of,
        literal,
        literal,
        first,
        size);
  }

  /** How many people match. */
  public int count(String text) {
    String literal = literal(text);
    return sql.required(
        "select count(*)::int as n from staff_person p " + MATCHES,
        row -> row.integer("n"),
        literal,
        literal);
  }

  /** One person, or 404. */
  public PersonView one(UUID id) {
    return sql.one(
            "select " + PersonView.COLUMNS + " from staff_person p where p.id = ?",
            PersonView::of,
            id)
        .orElseThrow(() -> new NotFound("staff.person-unknown"));
  }

  /** What was typed, with LIKE's own signs taken literally. */
  private static String literal(String text) {
    return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
