package mx.nexus.shop.app;

import java.io.Serializable;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.domain.ShopTill;

/** A till on the wire and on the screen. */
public record TillView(
    UUID id, @Example("C1") String code, @Example("Caja 1") String name, @Example("0") long version)
    implements Serializable {

  /** The view of a stored till. */
  public static TillView of(ShopTill till) {
    return new TillView(till.id(), till.code(), till.name(), till.version());
  }
}
