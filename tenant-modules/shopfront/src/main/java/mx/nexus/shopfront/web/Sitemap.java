package mx.nexus.shopfront.web;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import mx.nexus.inventory.OfferedItems.ListedItem;

/** The list of pages for search engines, as sitemaps.org wants it. */
final class Sitemap {

  /** Most addresses that one file may have. */
  static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Sitemap() {}

  /** How many files the parts take; the front page has the first place of the first. */
  static int files(long parts, int most) {
    return (int) Math.max(1, (parts + most - 1) / most);
  }

  /** The files, when there is more than one. */
  static void writeIndex(Appendable out, int files, String origin) throws IOException {
    out.append(HEAD).append("<sitemapindex xmlns=\"").append(NAMESPACE).append("\">\n");
    for (int file = 1; file <= files; file++) {
      out.append("<sitemap><loc>")
          .append(escaped(origin + "/sitemap.xml?page=" + file))
          .append("</loc></sitemap>\n");
    }
    out.append("</sitemapindex>\n");
  }

  /** One file. */
  static void write(
      Appendable out, List<String> pages, List<ListedItem> parts, Function<UUID, String> address)
      throws IOException {
    out.append(HEAD).append("<urlset xmlns=\"").append(NAMESPACE).append("\">\n");
    for (String page : pages) {
      out.append("<url><loc>").append(escaped(page)).append("</loc></url>\n");
    }
    for (ListedItem part : parts) {
      out.append("<url><loc>")
          .append(escaped(address.apply(part.id())))
          .append("</loc><lastmod>")
          .append(part.changedAt().truncatedTo(ChronoUnit.SECONDS).toString())
          .append("</lastmod></url>\n");
    }
    out.append("</urlset>\n");
  }

  private static String escaped(String address) {
    return address.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
