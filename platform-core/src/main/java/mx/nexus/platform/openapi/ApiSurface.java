package mx.nexus.platform.openapi;

import java.util.Set;

/**
 * A REST application whose operations belong into the contract; a CDI bean of each.
 *
 * <p>The document is made from these classes alone, so an operation cannot be served undescribed.
 */
public interface ApiSurface {

  /** Path before the resources' own, for example {@code /pos/api}. */
  String basePath();

  /** How callers prove who they are. */
  Credential credential();

  /** The resource classes. */
  Set<Class<?>> resources();

  /** What an application takes as proof. */
  enum Credential {
    /** A bearer token of a shop's staff. */
    STAFF,
    /** An API key. */
    PARTNER,
    /** A bearer token of an operator. */
    ADMIN,
    /** Nothing: it is open. */
    NONE
  }
}
