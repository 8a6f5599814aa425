package mx.nexus.catalog.search.meilisearch;

import com.meilisearch.sdk.Config;
import com.meilisearch.sdk.HttpClient;
import com.meilisearch.sdk.http.CustomOkHttpClient;
import com.meilisearch.sdk.http.request.BasicRequest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Makes the official client ask quickly. By itself it waits ten seconds for a silent server, and
 * asks for compressed answers, which the server sends in pieces of which the last waits forty
 * milliseconds for the acknowledgement of the others. It lets nobody give it connections of another
 * kind, hence the field is set.
 */
final class QuickConfig {

  private static final Duration CONNECT = Duration.ofMillis(300);
  private static final Duration ANSWER = Duration.ofMillis(600);

  private QuickConfig() {}

  static Config of(String url, String token) {
    Config config = new Config(url, token);
    OkHttpClient connections =
        new OkHttpClient.Builder()
            .addInterceptor(QuickConfig::uncompressed)
            .connectTimeout(CONNECT)
            .readTimeout(ANSWER)
            .writeTimeout(ANSWER)
            .build();
    try {
      Field client = Config.class.getDeclaredField("httpClient");
      client.setAccessible(true);
      client.set(
          config,
          new HttpClient(
              new CustomOkHttpClient(config, connections),
              new BasicRequest(config.getJsonHandler())));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not the Meilisearch client that this was written for", e);
    }
    return config;
  }

  private static Response uncompressed(Interceptor.Chain chain) throws IOException {
    return chain.proceed(
        chain.request().newBuilder().header("Accept-Encoding", "identity").build());
  }
}
