package mx.nexus.catalog.generate;

/** Barcodes of the Mexican range (750), with the check digit of GS1. */
final class Ean13 {

  private static final String MEXICO = "750";
  private static final long RANGE = 1_000_000_000L;
  private static final long SPREAD = 618_033_989L;

  private Ean13() {}

  /** The barcode of a part, of its own for each below a thousand million. */
  static String of(int part) {
    String digits = MEXICO + "%09d".formatted(part * SPREAD % RANGE);
    return digits + check(digits);
  }

  /** The digit that makes the weighted sum a multiple of ten. */
  static int check(String twelve) {
    int sum = 0;
    for (int i = 0; i < twelve.length(); i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }
}
