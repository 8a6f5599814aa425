package mx.nexus.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The menu of one person on one page: what they may open, grouped, the current page marked. */
public record Menu(List<Group> groups) {

  public Menu {
    groups = List.copyOf(groups);
  }

  /** One heading with its items. */
  public record Group(String label, List<Item> items) {

    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * One link.
   *
   * @param key the key that leads there; empty when none does
   * @param current whether the page being shown is this one or below it
   */
  public record Item(String href, String label, String icon, String key, boolean current) {}

  /**
   * The menu of these pages.
   *
   * @param visible which pages the person may open
   * @param context context path of the application, in front of every link
   * @param currentPath the page being shown
   */
  static Menu of(
      List<Page> pages,
      Predicate<Page> visible,
      String context,
      String currentPath,
      Locale locale) {
    List<Page> shown =
        pages.stream().filter(page -> page.menu().isPresent()).filter(visible).toList();
    String current = nearest(shown, currentPath);
    List<Group> groups = new ArrayList<>();
    for (MenuSection section : MenuSection.values()) {
      List<Item> items =
          shown.stream()
              .filter(page -> entry(page).section() == section)
              .sorted(Comparator.comparingInt((Page page) -> entry(page).order()))
              .map(page -> item(page, context, current, locale))
              .toList();
      if (!items.isEmpty()) {
        groups.add(new Group(Texts.of(locale, section.labelKey()), items));
      }
    }
    return new Menu(groups);
  }

  private static Item item(Page page, String context, String current, Locale locale) {
    MenuEntry entry = entry(page);
    return new Item(
        context + page.path(),
        Texts.of(locale, entry.labelKey()),
        entry.icon(),
        entry.key(),
        page.path().equals(current));
  }

  /**
   * The page itself, else the one with the longest name that the current page's name begins with.
   */
  private static String nearest(List<Page> pages, String currentPath) {
    return pages.stream()
        .map(Page::path)
        .filter(path -> currentPath.equals(path) || currentPath.startsWith(path))
        .filter(path -> !path.equals("/") || currentPath.equals("/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static MenuEntry entry(Page page) {
    return page.menu().orElseThrow();
  }
}
