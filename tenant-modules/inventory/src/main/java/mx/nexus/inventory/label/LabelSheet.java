package mx.nexus.inventory.label;

/** The paper that labels are printed on. */
public enum LabelSheet {
  /** One label of 50 × 25 mm a page, as label printers take them. */
  SINGLE,
  /** Thirty labels of 66.7 × 25.4 mm on a letter sheet, three by ten. */
  LETTER_30;

  static final float POINTS_PER_MM = 72f / 25.4f;
  private static final float POINTS_PER_INCH = 72;

  /** Places for labels on one page. */
  public int places() {
    return this == SINGLE ? 1 : 30;
  }

  float pageWidth() {
    return this == SINGLE ? 50 * POINTS_PER_MM : 8.5f * POINTS_PER_INCH;
  }

  float pageHeight() {
    return this == SINGLE ? 25 * POINTS_PER_MM : 11 * POINTS_PER_INCH;
  }

  float labelWidth() {
    return this == SINGLE ? pageWidth() : 2.625f * POINTS_PER_INCH;
  }

  float labelHeight() {
    return this == SINGLE ? pageHeight() : POINTS_PER_INCH;
  }

  /** Left edge of a place. */
  float left(int place) {
    return this == SINGLE ? 0 : (0.1875f + place % 3 * 2.75f) * POINTS_PER_INCH;
  }

  /** Lower edge of a place, from the foot of the page. */
  float bottom(int place) {
    int row = place / 3;
    return this == SINGLE ? 0 : pageHeight() - (0.5f + 1 + row) * POINTS_PER_INCH;
  }
}
