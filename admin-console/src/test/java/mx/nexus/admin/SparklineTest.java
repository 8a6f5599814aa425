package mx.nexus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void drawsFromTheFirstToTheLastAndScalesToTheMost() {
    Sparkline line =
        Sparkline.of(List.of(new Point("lun", 0), new Point("mar", 10), new Point("mié", 5)));

    assertThat(line.getLine()).isEqualTo("M0.0 116.0L300.0 8.0L600.0 62.0");
    assertThat(line.getArea()).startsWith(line.getLine()).endsWith("L600 120L0 120Z");
    assertThat(line.getSum()).isEqualTo(15);
    assertThat(line.getMost()).isEqualTo(10);
    assertThat(line.getLastLabel()).isEqualTo("mié");
  }

  @Test
  void isFlatWithoutValuesAndEmptyWithoutPoints() {
    assertThat(Sparkline.of(List.of(new Point("a", 0), new Point("b", 0))).getLine())
        .isEqualTo("M0.0 116.0L600.0 116.0");
    assertThat(Sparkline.of(List.of()).getArea()).isEmpty();
  }
}
