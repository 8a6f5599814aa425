package mx.nexus.provisioning.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPartsTest {

  private final List<DemoPart> parts = new DemoParts(1).generate(2_000);

  @Test
  void theSameSeedGivesTheSameParts() {
    assertThat(new DemoParts(1).generate(2_000)).isEqualTo(parts);
    assertThat(new DemoParts(2).generate(2_000)).isNotEqualTo(parts);
  }

  @Test
  void numbersAndBarcodesAreNobodyElses() {
    assertThat(parts).extracting(DemoPart::sku).doesNotHaveDuplicates();
    assertThat(parts).extracting(DemoPart::barcode).doesNotHaveDuplicates();
  }

  @Test
  void barcodesScan() {
    assertThat(parts).allSatisfy(part -> assertThat(checksum(part.barcode()) % 10).isZero());
  }

  @Test
  void everyLineOfTheSheetHasAllColumns() {
    assertThat(DemoShop.csv(parts).lines())
        .hasSize(2_001)
        .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(11));
  }

  private static int checksum(String ean) {
    assertThat(ean).hasSize(13).startsWith("750");
    int sum = 0;
    for (int i = 0; i < ean.length(); i++) {
      sum += (ean.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum;
  }
}
