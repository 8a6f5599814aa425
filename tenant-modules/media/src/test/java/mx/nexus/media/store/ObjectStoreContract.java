package mx.nexus.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mx.nexus.platform.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place of pictures has to do. */
abstract class ObjectStoreContract {

  private static final TenantId ONE = new TenantId(UUID.randomUUID());
  private static final TenantId OTHER = new TenantId(UUID.randomUUID());
  private static final ObjectPath PLACE = ObjectPath.ofShop(ONE, "pictures", "ab", "abc.webp");

  abstract ObjectStore store();

  @Test
  void keepsWhatItWasGiven() {
    store().put(PLACE, bytes("uno"));
    store().put(PLACE, bytes("dos"));

    assertThat(store().get(PLACE)).contains(bytes("dos"));
  }

  @Test
  void keepsAnEmptyObjectToo() {
    store().put(PLACE, new byte[0]);

    assertThat(store().get(PLACE)).contains(new byte[0]);
  }

  @Test
  void deletesAsOftenAsAsked() {
    store().put(PLACE, bytes("uno"));

    store().delete(PLACE);
    store().delete(PLACE);

    assertThat(store().get(PLACE)).isEmpty();
  }

  @Test
  void keepsOwnersApart() {
    store().put(PLACE, bytes("mío"));

    assertThat(store().get(ObjectPath.ofShop(OTHER, "pictures", "ab", "abc.webp"))).isEmpty();
    assertThat(store().get(ObjectPath.shared("pictures", "ab", "abc.webp"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "a/b", "a\\b", "../x", "%2e%2e", "A", "a..b", "a\0"})
  void noNameLeadsAnywhereElse(String name) {
    assertThatThrownBy(() -> ObjectPath.ofShop(ONE, name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
