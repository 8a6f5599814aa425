package mx.nexus.catalog.vin;

import java.util.List;

/** Countries by the first two characters, after ISO 3780. */
final class VinCountries {

  private static final String ORDER = "ABCDEFGHJKLMNPRSTUVWXYZ1234567890";

  private record Range(String from, String to, String country) {}

  private static final List<Range> RANGES =
      List.of(
          new Range("1A", "10", "US"),
          new Range("4A", "40", "US"),
          new Range("5A", "50", "US"),
          new Range("7F", "70", "US"),
          new Range("2A", "25", "CA"),
          new Range("3A", "3X", "MX"),
          new Range("6A", "6X", "AU"),
          new Range("8A", "8E", "AR"),
          new Range("8F", "8G", "CL"),
          new Range("8X", "8Z", "VE"),
          new Range("9A", "9E", "BR"),
          new Range("93", "99", "BR"),
          new Range("9F", "9G", "CO"),
          new Range("AA", "AH", "ZA"),
          new Range("JA", "J0", "JP"),
          new Range("KL", "KR", "KR"),
          new Range("LA", "L0", "CN"),
          new Range("MA", "ME", "IN"),
          new Range("MZ", "M3", "IN"),
          new Range("MF", "MK", "ID"),
          new Range("ML", "MR", "TH"),
          new Range("NL", "NR", "TR"),
          new Range("PL", "PR", "MY"),
          new Range("RF", "RG", "TW"),
          new Range("SA", "SM", "GB"),
          new Range("SU", "SZ", "PL"),
          new Range("TM", "TP", "CZ"),
          new Range("TR", "TV", "HU"),
          new Range("UU", "UZ", "RO"),
          new Range("U5", "U7", "SK"),
          new Range("VF", "VR", "FR"),
          new Range("VS", "VW", "ES"),
          new Range("WA", "W0", "DE"),
          new Range("YS", "YW", "SE"),
          new Range("ZA", "ZU", "IT"));

  private VinCountries() {}

  /** Two letters of ISO 3166, or empty. */
  static String of(String vin) {
    int second = ORDER.indexOf(vin.charAt(1));
    return RANGES.stream()
        .filter(range -> range.from().charAt(0) == vin.charAt(0))
        .filter(range -> ORDER.indexOf(range.from().charAt(1)) <= second)
        .filter(range -> second <= ORDER.indexOf(range.to().charAt(1)))
        .map(Range::country)
        .findFirst()
        .orElse("");
  }
}
