package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures of parts through the real door. */
class PartPicturesIT {

  static final String FORM = "multipart/form-data; boundary=part";

  private static final Shop SHOP = Shop.open();
  private static final Shop OTHER = Shop.open();
  private static final String ITEM = SHOP.addItem("FOTO-1", "10.00", "1").path("id").asText();

  /** Gives a part a picture. */
  static JsonNode addPicture(Shop shop, String item) {
    return send(shop, "/pos/api/inventory/items/" + item + "/images", "foto.png", png(Color.RED))
        .expect(201);
  }

  /** Starts an import of a list without headings. */
  static String importList(Shop shop, String lines) {
    byte[] list = ("clave,url\n" + lines).getBytes(StandardCharsets.UTF_8);
    return send(shop, "/pos/api/inventory/image-imports", "lista.csv", list)
        .expect(202)
        .path("id")
        .asText();
  }

  private static Api.Answer send(Shop shop, String path, String name, byte[] file) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String head =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file);
    form.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return shop.api()
        .with("Content-Type", FORM)
        .send("POST", path, BodyPublishers.ofByteArray(form.toByteArray()));
  }

  static byte[] png(Color colour) {
    BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(colour);
    brush.fillRect(0, 0, 600, 400);
    brush.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void servesAPictureThatNeedNotBeAskedForTwice() {
    JsonNode picture = addPicture(SHOP, ITEM);

    Api.Answer large = SHOP.api().get(picture.path("url").asText());
    Api.Answer thumb = SHOP.api().get(picture.path("thumbUrl").asText());
    Api.Answer again =
        SHOP.api().with("If-None-Match", large.header("ETag")).get(picture.path("url").asText());

    assertThat(large.status()).isEqualTo(200);
    assertThat(large.header("Content-Type")).isEqualTo("image/webp");
    assertThat(large.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(large.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(large.header("ETag")).startsWith("\"").isNotEqualTo(thumb.header("ETag"));
    assertThat(new String(large.bytes(), 8, 4, StandardCharsets.ISO_8859_1)).isEqualTo("WEBP");
    assertThat(thumb.bytes().length).isPositive();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(again.header("Cache-Control")).contains("immutable");
    assertThatProblem(SHOP.anonymous().get(picture.path("url").asText())).hasStatus(401);
    assertThatProblem(OTHER.api().get(picture.path("url").asText())).hasStatus(404);
    assertThatProblem(SHOP.api().get(picture.path("url").asText() + "?size=huge")).hasStatus(400);
  }

  @Test
  void aPartnerSeesThePicturesOfItsShopOnly() {
    String item = SHOP.addItem("FOTO-3", "10.00", "1").path("id").asText();
    String image = addPicture(SHOP, item).path("id").asText();
    String path = "/api/v1/inventory/items/" + item + "/images/" + image;

    Api.Answer picture = partnerOf(SHOP).get(path + "?size=thumb");

    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/webp");
    assertThat(picture.header("Cache-Control")).contains("immutable");
    assertThatProblem(partnerOf(OTHER).get(path)).hasStatus(404).hasCode("inventory.image-unknown");
    assertThatProblem(partnerOf(SHOP).get(path.replace(image, UUID.randomUUID().toString())))
        .hasStatus(404);
    assertThatProblem(RunningNexus.api().get(path)).hasStatus(401);
    assertThatProblem(partnerOf(SHOP).get(path + "?size=huge")).hasStatus(400);
  }

  private static Api partnerOf(Shop shop) {
    return RunningNexus.api()
        .with(
            "X-API-Key",
            shop.api()
                .post("/pos/api/api-keys", Map.of("name", "Socio", "scopes", List.of("read")))
                .expect(201)
                .path("key")
                .asText());
  }

  @Test
  void ordersAndRemoves() {
    String item = SHOP.addItem("FOTO-2", "10.00", "1").path("id").asText();
    String images = "/pos/api/inventory/items/" + item + "/images";
    String red = send(SHOP, images, "a.png", png(Color.RED)).expect(201).path("id").asText();
    String blue = send(SHOP, images, "b.png", png(Color.BLUE)).expect(201).path("id").asText();
    assertThatProblem(send(SHOP, images, "c.png", png(Color.BLUE)))
        .hasStatus(409)
        .hasCode("inventory.image-twice");

    JsonNode ordered =
        SHOP.api()
            .with("Content-Type", "application/json")
            .send(
                "PUT",
                images + "/order",
                BodyPublishers.ofString("{\"order\":[\"%s\",\"%s\"]}".formatted(blue, red)))
            .expect(200);

    assertThat(ordered.path("items").path(0).path("id").asText()).isEqualTo(blue);
    assertThat(SHOP.api().delete(images + "/" + blue).status()).isEqualTo(204);
    assertThat(SHOP.api().get(images).expect(200).path("items")).hasSize(1);
    assertThatProblem(SHOP.api().get(images + "/" + blue)).hasStatus(404);
  }

  @Test
  void turnsAwayWhatIsNoPicture() {
    String images = "/pos/api/inventory/items/" + ITEM + "/images";
    Map<String, String> wrong =
        Map.of(
            "foto.jpg", "<html><script>alert(1)</script></html>",
            "foto.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "foto.gif", "");
    wrong.forEach(
        (name, content) ->
            assertThatProblem(send(SHOP, images, name, content.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .hasCode("media.unknown-kind"));
    assertThatProblem(send(SHOP, images, "g.png", new byte[15 * 1024 * 1024 + 1]))
        .hasStatus(422)
        .hasCode("media.too-large");
    // Who is still sending when the answer comes may find a closed door instead of it.
    assertThat(SHOP.api().with("Content-Type", FORM).announce("POST", images, 17 * 1024 * 1024))
        .isEqualTo(413);
    for (String address :
        List.of(
            "http://169.254.169.254/latest/meta-data", "http://127.0.0.1:8080/", "http://[::1]/")) {
      assertThatProblem(SHOP.api().post(images + "/from-url", Map.of("url", address)))
          .hasStatus(422)
          .hasCode("media.url-not-public");
    }
    assertThatProblem(SHOP.api().post(images + "/from-url", Map.of("url", ""))).hasStatus(400);
  }

  @Test
  void importsAListAndSaysWhatWasWrong() {
    String id = importList(SHOP, "FOTO-1,http://127.0.0.1/a.png\nNO-HAY,https://x.example/b.png");
    String address = "/pos/api/inventory/image-imports/" + id;

    Until.isTrue(
        Duration.ofSeconds(30),
        () -> SHOP.api().get(address).expect(200).path("state").asText().equals("done"),
        "the import of pictures is done");

    assertThat(SHOP.api().get(address).expect(200).path("refused").asInt()).isEqualTo(2);
    assertThat(SHOP.api().get(address + "/errors.csv").text())
        .contains("Esa dirección no es de un sitio público.")
        .contains("NO-HAY");
  }
}
