package mx.nexus.media.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same requests signed by another implementation of Signature Version 4 (aws4 1.13.2). */
class S3SignatureTest {

  @ParameterizedTest
  @CsvSource({
    "GET, a2b71256995be54ce89e1d0e26476946d26b690e38d4f73470660edfca0c0a3c",
    "DELETE, 666b8abcac5bc0334bd8c3a477f96a9a935d3b5d85814946e3ec78af12814b9c"
  })
  void signsAsOthersDo(String method, String signature) {
    URI address = URI.create("http://s3.example:9000/fotos/shared/pictures/ab/abc.webp");
    S3Settings settings =
        new S3Settings(
            URI.create("http://s3.example:9000"),
            "fotos",
            "us-east-1",
            S3Server.ACCESS,
            S3Server.SECRET,
            true);

    Map<String, String> headers =
        new S3Signature(settings)
            .headers(method, address, new byte[0], Instant.parse("2026-11-27T10:15:00Z"));

    assertThat(headers.get("Authorization")).endsWith("Signature=" + signature);
  }
}
