package mx.nexus.partners.app;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.ApiScope;

/**
 * A key that has just been made.
 *
 * @param key the whole text, shown once and kept nowhere
 */
public record NewKeyView(
    UUID id,
    @Example("Tienda en línea") String name,
    @Example("7kq2mzp4") String prefix,
    @Example("nxk_7kq2mzp4_…") String key,
    @Example("read") List<ApiScope> scopes)
    implements Serializable {

  public NewKeyView {
    scopes = List.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "NewKeyView[" + prefix + "]";
  }
}
