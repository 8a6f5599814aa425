package mx.nexus.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CatalogIdsTest {

  @Property
  void comesBackAsItWent(@ForAll @IntRange(min = 0) int id) {
    UUID part = CatalogIds.PART.of(id);

    assertThat(CatalogIds.PART.find(part)).hasValue(id);
    assertThat(CatalogIds.VEHICLE.find(part)).isEmpty();
    assertThat(part.version()).isEqualTo(8);
    assertThat(part.variant()).isEqualTo(2);
  }

  @Test
  void takesNoOtherIdForItsOwn() {
    assertThat(CatalogIds.PART.find(Ids.next())).isEmpty();
    assertThat(CatalogIds.PART.find(new UUID(0, 7))).isEmpty();
  }
}
