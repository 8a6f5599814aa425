package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  /** RFC 6238, appendix B, the SHA-1 rows. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void makesTheCodesOfTheStandard(long seconds, String code) {
    Totp totp = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    assertThat(totp.at(seconds / 30, 8)).isEqualTo(code);
  }

  @Test
  void readsTheSecretAsAuthenticatorsShowIt() {
    assertThat(Totp.ofBase32("gezd gnbv gy3t qojq gezd gnbv gy3t qojq").code(at(59)))
        .isEqualTo("287082");
  }

  @Test
  void acceptsACodeOneStepEarlyOrLateAndSaysWhichStepItWas() {
    Totp totp = Totp.ofBase32(RFC_SECRET);
    String code = totp.code(at(59));

    assertThat(totp.matchingStep(code, at(59))).hasValue(1);
    assertThat(totp.matchingStep(code, at(89))).hasValue(1);
    assertThat(totp.matchingStep(code, at(1))).hasValue(1);
    assertThat(totp.matchingStep(code, at(120))).isEmpty();
  }

  @Test
  void refusesAnythingElse() {
    Totp totp = Totp.ofBase32(RFC_SECRET);

    assertThat(totp.matchingStep("", at(59))).isEmpty();
    assertThat(totp.matchingStep("287081", at(59))).isEmpty();
    assertThat(totp.matchingStep("94287082", at(59))).isEmpty();
  }

  @Test
  void makesSecretsThatItCanRead() {
    String secret = Totp.newSecret(new SecureRandom());

    assertThat(secret).matches("[A-Z2-7]{32}");
    assertThat(Totp.ofBase32(secret).code(at(0))).matches("\\d{6}");
    assertThat(Totp.uri("Nexus POS", "ana@x.mx", secret))
        .isEqualTo(
            "otpauth://totp/Nexus%20POS:ana%40x.mx?secret="
                + secret
                + "&issuer=Nexus%20POS&digits=6&period=30");
  }

  private static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }
}
