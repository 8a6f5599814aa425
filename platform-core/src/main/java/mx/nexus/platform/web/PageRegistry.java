package mx.nexus.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All pages of this application; what is not in here does not exist for a browser.
 *
 * <p>One path may be two pages: one of the platform's own host and one of the shops'.
 */
@ApplicationScoped
public class PageRegistry {

  private final Map<String, Page> onPlatform = new TreeMap<>();
  private final Map<String, Page> elsewhere = new TreeMap<>();

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
    for (Page page : pages) {
      Map<String, Page> place =
          page.audience() == Page.Audience.PLATFORM_VISITOR ? onPlatform : elsewhere;
      if (place.put(page.path(), page) != null) {
        throw new IllegalStateException("page declared twice: " + page.path());
      }
    }
  }

  /** A registry without a container. */
  public static PageRegistry of(Collection<Page> pages) {
    return new PageRegistry(pages);
  }

  /** The page at this path, as the platform's own host or another one shows it. */
  public Optional<Page> find(String path, boolean platformHost) {
    return Optional.ofNullable((platformHost ? onPlatform : elsewhere).get(path))
        .or(() -> Optional.ofNullable((platformHost ? elsewhere : onPlatform).get(path)));
  }

  /** All pages, those of the platform's host last. */
  public List<Page> all() {
    return Stream.concat(elsewhere.values().stream(), onPlatform.values().stream()).toList();
  }
}
