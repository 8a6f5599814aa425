package mx.nexus.platform.rest;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;

/** A REST application of ours: chosen resources plus the conventions that all of them share. */
public abstract class NexusApplication extends Application {

  private static final Set<Class<?>> CONVENTIONS =
      Set.of(
          JsonBodies.class,
          ProblemMapper.class,
          ViolationMapper.class,
          BodyLimitFilter.class,
          PermissionFilter.class,
          NoStoreFilter.class,
          PlainParameters.class);

  private final Set<Class<?>> classes;

  /** An application of these resources. */
  protected NexusApplication(Set<Class<?>> resources) {
    Set<Class<?>> all = new HashSet<>(CONVENTIONS);
    all.addAll(resources);
    this.classes = Set.copyOf(all);
  }

  /** What all modules contribute of one kind. */
  public static Set<Class<?>> contributed(Function<RestResources, Set<Class<?>>> kind) {
    Set<Class<?>> all = new HashSet<>();
    for (RestResources module : ServiceLoader.load(RestResources.class)) {
      all.addAll(kind.apply(module));
    }
    return all;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        // Our mapper, not JSON-B, reads and writes.
        "jersey.config.jsonFeature",
        "NexusJson",
        "jersey.config.server.jsonFeature",
        "NexusJson",
        // Without it an empty error of Jersey becomes the server's HTML page.
        "jersey.config.server.response.setStatusOverSendError",
        true,
        "jersey.config.server.wadl.disableWadl",
        true,
        // Resources are beans: their interceptor has validated the call already.
        "jersey.config.beanValidation.disable.server",
        true);
  }
}
