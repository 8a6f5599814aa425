package mx.nexus.shopfront.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.nexus.platform.money.Money;
import mx.nexus.shopfront.app.OfferedPart;
import mx.nexus.shopfront.app.ShowPart.PartSheet;

/**
 * A part as schema.org's {@code Product} in JSON-LD, within the script element that browsers do not
 * run. Names are what people typed: nothing in them can end the element.
 */
final class ProductData {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA = "https://schema.org/";

  private ProductData() {}

  static String of(PartSheet sheet, List<String> pictures, String address, String seller) {
    OfferedPart part = sheet.part();
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("@context", SCHEMA);
    product.put("@type", "Product");
    product.put("name", part.title());
    product.put("sku", part.number());
    if (!sheet.numbers().isEmpty()) {
      product.put("mpn", sheet.numbers().get(0));
    }
    if (!part.brand().isEmpty()) {
      product.put("brand", named("Brand", part.brand()));
    }
    if (!sheet.category().isEmpty()) {
      product.put("category", sheet.category());
    }
    if (!pictures.isEmpty()) {
      product.put("image", pictures);
    }
    product.put("url", address);
    Money price = part.price();
    if (price != null) {
      product.put("offers", offer(part, price, address, seller));
    }
    return "<script type=\"application/ld+json\">" + harmless(json(product)) + "</script>";
  }

  private static Map<String, Object> offer(
      OfferedPart part, Money price, String address, String seller) {
    Map<String, Object> offer = new LinkedHashMap<>();
    offer.put("@type", "Offer");
    offer.put("price", price.amount().toPlainString());
    offer.put("priceCurrency", price.currency().getCurrencyCode());
    offer.put("availability", SCHEMA + (part.isInStock() ? "InStock" : "OutOfStock"));
    offer.put("url", address);
    offer.put("seller", named("AutoPartsStore", seller));
    return offer;
  }

  /** In this order always: the same page has the same tag on every node. */
  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("@type", type);
    named.put("name", name);
    return named;
  }

  private static String json(Map<String, Object> product) {
    try {
      return JSON.writeValueAsString(product);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These characters stand in JSON's texts only, where they may be written by their numbers. */
  private static String harmless(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
