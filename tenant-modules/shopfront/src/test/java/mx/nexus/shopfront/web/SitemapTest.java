package mx.nexus.shopfront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import mx.nexus.inventory.OfferedItems.ListedItem;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class SitemapTest {

  @Test
  void onePageHoldsAsManyAsAFileMay() {
    assertThat(Sitemap.files(0, Sitemap.MOST)).isEqualTo(1);
    assertThat(Sitemap.files(50_000, Sitemap.MOST)).isEqualTo(1);
    assertThat(Sitemap.files(50_001, Sitemap.MOST)).isEqualTo(2);
  }

  @Test
  void namesEachPartWithTheDayOfItsLastChange() throws Exception {
    StringBuilder out = new StringBuilder();

    Sitemap.write(
        out,
        List.of("http://x.localhost/catalogo"),
        List.of(new ListedItem(new UUID(1, 2), Instant.parse("2026-11-27T03:04:05.678Z"))),
        id -> "http://x.localhost/catalogo/parte?id=" + id + "&lang=en");

    NodeList places = places(out);
    assertThat(places.getLength()).isEqualTo(2);
    assertThat(places.item(1).getTextContent())
        .isEqualTo("http://x.localhost/catalogo/parte?id=" + new UUID(1, 2) + "&lang=en");
    assertThat(out).contains("<lastmod>2026-11-27T03:04:05Z</lastmod>");
  }

  @Test
  void theIndexLeadsToEveryFile() throws Exception {
    StringBuilder out = new StringBuilder();

    Sitemap.writeIndex(out, 3, "http://x.localhost");

    NodeList places = places(out);
    assertThat(IntStream.range(0, 3).mapToObj(n -> places.item(n).getTextContent()))
        .containsExactly(
            "http://x.localhost/sitemap.xml?page=1",
            "http://x.localhost/sitemap.xml?page=2",
            "http://x.localhost/sitemap.xml?page=3");
  }

  private static NodeList places(StringBuilder xml) throws Exception {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)))
          .getElementsByTagName("loc");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
