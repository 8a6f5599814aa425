package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

  record ItemId(UUID value) {}

  record Line(ItemId itemId, Quantity quantity, int pieces, Money price) {}

  record Body(List<Line> lines, String note, Optional<String> more, StaffRole role) {
    Body {
      if ("¡no!".equals(note)) {
        throw new RuleRefused("test.refused");
      }
    }
  }

  private static final UUID ID = UUID.fromString("01932f4e-8f2a-7c31-9d2b-5b1f6a0c7e11");

  @Test
  void writesDecimalsAsStringsIdsAsTextAndInstantsInUtc() throws IOException {
    String json =
        WireJson.mapper()
            .writeValueAsString(
                List.of(
                    new Line(new ItemId(ID), Quantity.of("2.500"), 3, Money.mxn("116")),
                    new BigDecimal("0.160000"),
                    Instant.parse("2026-11-24T18:00:00Z"),
                    StaffRole.READ_ONLY));

    assertThat(json)
        .isEqualTo(
            "[{\"itemId\":\"01932f4e-8f2a-7c31-9d2b-5b1f6a0c7e11\",\"quantity\":\"2.5\","
                + "\"pieces\":3,\"price\":\"116.00\"},\"0.160000\",\"2026-11-24T18:00:00Z\","
                + "\"read-only\"]");
  }

  @Test
  void readsDecimalsFromStringsAndNumbers() throws IOException {
    Body body =
        read(
            """
            {"lines": [{"itemId": "01932f4e-8f2a-7c31-9d2b-5b1f6a0c7e11",
                        "quantity": 2, "pieces": 1, "price": "116.5"}], "role": "owner"}""");

    Line line = body.lines().get(0);
    assertThat(line.itemId()).isEqualTo(new ItemId(ID));
    assertThat(line.quantity()).isEqualTo(Quantity.of(2));
    assertThat(line.price()).isEqualTo(Money.mxn("116.50"));
    assertThat(body.more()).isEmpty();
    assertThat(body.role()).isEqualTo(StaffRole.OWNER);
  }

  @Test
  void namesTheUnknownField() {
    Refusal refusal = refused("{\"lines\":[{\"pieces\":1,\"cuantity\":2}]}");

    assertThat(refusal.code()).isEqualTo("request.unknown-field");
    assertThat(refusal.issues()).containsExactly(FieldIssue.of("lines[0].cuantity", "unknown"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"lines\":[{\"quantity\":\"two\"}]}|lines[0].quantity",
        "{\"lines\":[{\"quantity\":\"1e9\"}]}|lines[0].quantity",
        "{\"lines\":[{\"quantity\":1e9}]}|lines[0].quantity",
        "{\"lines\":[{\"quantity\":\"1.2345\"}]}|lines[0].quantity",
        "{\"lines\":[{\"quantity\":true}]}|lines[0].quantity",
        "{\"lines\":[{\"pieces\":\"3\"}]}|lines[0].pieces",
        "{\"lines\":[{\"pieces\":1.5}]}|lines[0].pieces",
        "{\"lines\":[{\"pieces\":null}]}|lines[0].pieces",
        "{\"lines\":[{\"itemId\":\"x\"}]}|lines[0].itemId",
        "{\"lines\":{}}|lines",
        "{\"note\":7}|note",
        "{\"note\":\"a\\u0000b\"}|note",
        "{\"role\":\"king\"}|role",
        "{\"role\":1}|role",
        "[]|''",
        "7|''",
      })
  void namesTheFieldOfTheWrongType(String json, String field) {
    Refusal refusal = refused(json);

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.code()).isEqualTo("request.invalid");
    assertThat(refusal.issues()).extracting(FieldIssue::field).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"note\": }",
        "{\"note\":\"a\"} x",
        "nope",
        "{\"note\":\"a\",\"note\":\"b\"}",
        "{'a':1}"
      })
  void saysWhereJsonIsBroken(String json) {
    Refusal refusal = refused(json);

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.code()).isEqualTo("request.malformed-json");
    assertThat(refusal.args()).hasSize(2);
  }

  @Test
  void saysLineAndColumn() {
    assertThat(refused("{\n  \"note\": x\n}").args()).containsExactly(2, 11);
  }

  @Test
  void missesANumberThatIsLeftOut() {
    assertThat(refused("{\"lines\":[{\"quantity\":2}]}").issues())
        .containsExactly(FieldIssue.of("lines[0].pieces", "required"));
  }

  @Test
  void survivesDeepNesting() {
    assertThat(refused("[".repeat(100_000)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "null"})
  void missesTheBody(String json) {
    assertThat(refused(json).code()).isEqualTo("request.body-missing");
  }

  @Test
  void aRefusalOfTheRecordItselfStaysWhatItIs() {
    assertThat(refused("{\"note\":\"¡no!\"}").code()).isEqualTo("test.refused");
  }

  private static Refusal refused(String json) {
    return catchThrowableOfType(Refusal.class, () -> read(json));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Body read(String json) throws IOException {
    return (Body)
        new JsonBodies()
            .readFrom(
                (Class) Body.class,
                Body.class,
                new java.lang.annotation.Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
