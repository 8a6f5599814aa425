package mx.nexus.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.nexus.catalog.app.linking.LinkParts;
import mx.nexus.catalog.app.linking.LinkParts.Link;
import mx.nexus.catalog.app.linking.LinkSuggestions;
import mx.nexus.catalog.app.linking.LinkSuggestions.UnlinkedItem;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /catalog/links}: unlinked parts with what they may be, page by page. */
@Named("linksBean")
@ViewScoped
public class LinksBean implements Serializable {

  private static final int PAGE = 100;

  @Inject LinkSuggestions suggestions;
  @Inject LinkParts link;

  private final List<Row> rows = new ArrayList<>();
  private @Nullable String cursor;

  @PostConstruct
  void load() {
    show(null);
  }

  private void show(@Nullable String from) {
    rows.clear();
    CursorPage<UnlinkedItem> page = suggestions.page(PageRequest.of(PAGE, from));
    page.items().forEach(item -> rows.add(new Row(item)));
    cursor = page.nextCursor();
  }

  /** The next parts; after the last the first again. */
  public void next() {
    show(cursor);
  }

  /** Links all that are ticked to what is suggested first. */
  public void confirm() {
    Set<UUID> taken = new HashSet<>();
    List<Link> links =
        rows.stream()
            .filter(Row::isTicked)
            .flatMap(row -> row.link().stream())
            .filter(each -> taken.add(each.partId()))
            .toList();
    if (links.isEmpty()) {
      Messages.warn("catalog.links.none-ticked");
      return;
    }
    int linked = link.link(links).linked();
    show(null);
    Messages.done("catalog.links.done", linked);
  }

  public List<Row> getRows() {
    return List.copyOf(rows);
  }

  public boolean isMore() {
    return cursor != null;
  }

  /** A part of the shop, ticked when its suggestion is beyond doubt. */
  public static final class Row implements Serializable {

    private final UnlinkedItem item;
    private boolean ticked;

    Row(UnlinkedItem item) {
      this.item = item;
      this.ticked = item.sure();
    }

    List<Link> link() {
      LinkSuggestions.Suggestion best = item.best();
      return best == null ? List.of() : List.of(new Link(item.itemId(), best.partId()));
    }

    public UnlinkedItem getItem() {
      return item;
    }

    public boolean isTicked() {
      return ticked;
    }

    public void setTicked(boolean ticked) {
      this.ticked = ticked;
    }
  }
}
