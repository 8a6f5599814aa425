package mx.nexus.media.store;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bucket of an object store.
 *
 * @param endpoint address without the bucket, for example {@code
 *     https://s3.us-east-1.amazonaws.com}
 * @param pathStyle bucket in the path, as most stores of one's own want it; else in the host's name
 */
public record S3Settings(
    URI endpoint,
    String bucket,
    String region,
    String accessKey,
    String secretKey,
    boolean pathStyle) {

  /**
   * From {@code NEXUS_IMAGES_S3_…}; empty without {@code NEXUS_IMAGES_S3_ENDPOINT}.
   *
   * @throws IllegalStateException naming the setting that is missing
   */
  public static Optional<S3Settings> of(Function<String, Optional<String>> setting) {
    Function<String, Optional<String>> named =
        name ->
            setting
                .apply("NEXUS_IMAGES_S3_" + name)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    return named
        .apply("ENDPOINT")
        .map(
            endpoint ->
                new S3Settings(
                    address(endpoint),
                    required(named, "BUCKET"),
                    named.apply("REGION").orElse("us-east-1"),
                    required(named, "ACCESS_KEY"),
                    required(named, "SECRET_KEY"),
                    named.apply("PATH_STYLE").map(Boolean::parseBoolean).orElse(true)));
  }

  private static URI address(String text) {
    URI address = URI.create(text.replaceAll("/+$", ""));
    boolean whole =
        address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
    if (!whole || !address.getRawPath().isEmpty()) {
      throw new IllegalStateException("NEXUS_IMAGES_S3_ENDPOINT is no address of a server");
    }
    return address;
  }

  private static String required(Function<String, Optional<String>> named, String name) {
    return named
        .apply(name)
        .orElseThrow(() -> new IllegalStateException("NEXUS_IMAGES_S3_" + name + " is missing"));
  }

  /** The object's address. */
  URI address(ObjectPath path) {
    String host = endpoint.getRawAuthority();
    return URI.create(
        pathStyle
            ? endpoint.getScheme() + "://" + host + "/" + bucket + "/" + path.text()
            : endpoint.getScheme() + "://" + bucket + "." + host + "/" + path.text());
  }

  /** Without the keys: settings end up in logs. */
  @Override
  public String toString() {
    return bucket + " at " + endpoint;
  }
}
