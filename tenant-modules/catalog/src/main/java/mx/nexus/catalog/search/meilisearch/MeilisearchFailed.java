package mx.nexus.catalog.search.meilisearch;

/** The search server refused something or cannot be reached. */
public final class MeilisearchFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MeilisearchFailed(String what) {
    super(what);
  }

  MeilisearchFailed(Exception cause) {
    super(cause.toString(), cause);
  }
}
