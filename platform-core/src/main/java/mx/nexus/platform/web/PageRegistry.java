package mx.nexus.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All pages of this application; what is not in here does not exist for a browser. */
@ApplicationScoped
public class PageRegistry {

  private final Map<String, Page> byPath;

  /** For the container's proxy. */
  protected PageRegistry() {
    this(List.of());
  }

  /** Collects what the capabilities declare. */
  @Inject
  public PageRegistry(Instance<Pages> contributions) {
    this(contributions.stream().flatMap(pages -> pages.pages().stream()).toList());
  }

  private PageRegistry(Collection<Page> pages) {
    Map<String, Page> all = new TreeMap<>();
    for (Page page : pages) {
      if (all.put(page.path(), page) != null) {
        throw new IllegalStateException("page declared twice: " + page.path());
      }
    }
    this.byPath = all;
  }

  /** A registry without a container. */
  public static PageRegistry of(Collection<Page> pages) {
    return new PageRegistry(pages);
  }

  /** The page at this path. */
  public Optional<Page> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** All pages, sorted by path. */
  public List<Page> all() {
    return List.copyOf(byPath.values());
  }
}
