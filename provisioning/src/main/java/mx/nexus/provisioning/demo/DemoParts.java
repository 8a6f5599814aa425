package mx.nexus.provisioning.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Believable stock of a Mexican parts shop: what is sold, for the cars that drive there, by the
 * brands that hang on the wall. The same seed gives the same parts.
 */
final class DemoParts {

  private static final BigDecimal COST_SHARE = new BigDecimal("0.62");

  /** What is sold: name, price from and to in pesos, unit, brands with the prefix of a number. */
  private record Family(String name, int cheapest, int dearest, String unit, String... brands) {}

  private record Car(String name, int from, int to, String... engines) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family(
              "Balatas delanteras",
              290,
              1450,
              "JGO",
              "Wagner:OEX",
              "Raybestos:SP",
              "Brembo:P",
              "Fritec:F"),
          new Family(
              "Balatas traseras",
              260,
              1180,
              "JGO",
              "Wagner:OEX",
              "Raybestos:SP",
              "Brembo:P",
              "Fritec:F"),
          new Family(
              "Disco de freno delantero",
              420,
              2100,
              "PZA",
              "Brembo:09A",
              "Bosch:BD",
              "Frenos MX:DM"),
          new Family("Tambor de freno trasero", 480, 1750, "PZA", "Brembo:14A", "Frenos MX:TM"),
          new Family(
              "Filtro de aceite", 65, 240, "PZA", "Gonher:GP", "Fram:PH", "Mann:W", "Interfil:OF"),
          new Family(
              "Filtro de aire", 95, 420, "PZA", "Gonher:GA", "Fram:CA", "Mann:C", "Interfil:AF"),
          new Family("Filtro de gasolina", 85, 480, "PZA", "Gonher:GG", "Fram:G", "Bosch:F026"),
          new Family("Filtro de cabina", 110, 390, "PZA", "Fram:CF", "Mann:CU", "Interfil:CB"),
          new Family(
              "Bujía de iridio", 145, 390, "PZA", "NGK:IX", "Bosch:FR", "Denso:IK", "Champion:RC"),
          new Family("Bujía de cobre", 38, 95, "PZA", "NGK:BKR", "Bosch:WR", "Champion:RN"),
          new Family("Cables para bujía", 260, 890, "JGO", "NGK:RC", "Bosch:09-", "Roadstar:CB"),
          new Family(
              "Bobina de encendido", 480, 1900, "PZA", "Bosch:0221", "Delphi:GN", "Denso:673-"),
          new Family(
              "Amortiguador delantero",
              690,
              2650,
              "PZA",
              "Monroe:G",
              "Gabriel:G5",
              "KYB:33",
              "Boge:27-"),
          new Family(
              "Amortiguador trasero",
              560,
              2200,
              "PZA",
              "Monroe:G",
              "Gabriel:G6",
              "KYB:34",
              "Boge:30-"),
          new Family("Base de amortiguador", 180, 720, "PZA", "SYD:BA", "Monroe:MK", "KYB:SM"),
          new Family("Rótula inferior", 190, 840, "PZA", "Moog:K", "SYD:RI", "TRW:JBJ"),
          new Family(
              "Terminal exterior de dirección", 160, 620, "PZA", "Moog:ES", "SYD:TE", "TRW:JTE"),
          new Family(
              "Bieleta de barra estabilizadora", 140, 560, "PZA", "Moog:K7", "SYD:BI", "TRW:JTS"),
          new Family("Horquilla inferior", 640, 2400, "PZA", "Moog:RK", "SYD:HO", "TRW:JTC"),
          new Family(
              "Balero de rueda delantera",
              260,
              1350,
              "PZA",
              "SKF:VKBA",
              "Timken:WB",
              "NSK:38BWD",
              "FAG:713"),
          new Family("Maza de rueda trasera", 720, 2600, "PZA", "SKF:BR", "Timken:HA", "NSK:HUB"),
          new Family("Bomba de agua", 380, 1650, "PZA", "Gates:43", "Dolz:N", "GMB:GWN"),
          new Family(
              "Banda de distribución", 280, 980, "PZA", "Gates:T", "Dayco:95", "Continental:CT"),
          new Family(
              "Kit de distribución", 980, 3900, "KIT", "Gates:TCK", "Dayco:KTB", "Continental:CTK"),
          new Family(
              "Banda de accesorios", 150, 620, "PZA", "Gates:K06", "Dayco:506", "Continental:6PK"),
          new Family("Tensor de banda", 320, 1450, "PZA", "Gates:T38", "INA:531", "Dayco:APV"),
          new Family("Termostato", 120, 520, "PZA", "Gates:34", "Wahler:41", "Valeo:82"),
          new Family("Radiador", 1250, 4300, "PZA", "Valeo:73", "Behr:376", "Polar:RD"),
          new Family(
              "Kit de clutch", 1350, 5200, "KIT", "LuK:620", "Valeo:826", "Sachs:K70", "Exedy:KNS"),
          new Family("Bomba de gasolina", 560, 2800, "PZA", "Bosch:0580", "Delphi:FG", "Walbro:TU"),
          new Family("Sensor de oxígeno", 620, 2300, "PZA", "Denso:234-", "NTK:21", "Bosch:0258"),
          new Family(
              "Sensor de posición del cigüeñal",
              280,
              1250,
              "PZA",
              "Bosch:0261",
              "Delphi:SS",
              "Standard:PC"),
          new Family(
              "Alternador remanufacturado",
              1850,
              5400,
              "PZA",
              "Bosch:AL",
              "Valeo:439",
              "Delco Remy:DR"),
          new Family(
              "Marcha remanufacturada",
              1450,
              4600,
              "PZA",
              "Bosch:SR",
              "Valeo:438",
              "Delco Remy:DS"),
          new Family("Soporte de motor", 290, 1700, "PZA", "Eagle BHP:A", "DAI:SM", "Anchor:9"),
          new Family(
              "Empaque de cabeza",
              260,
              1480,
              "PZA",
              "Victor Reinz:61-",
              "Fel-Pro:HS",
              "TF Victor:CB"),
          new Family(
              "Juego de empaques de motor",
              680,
              2900,
              "JGO",
              "Victor Reinz:01-",
              "Fel-Pro:FS",
              "TF Victor:FS"),
          new Family(
              "Cilindro maestro de frenos", 540, 2100, "PZA", "Bosch:MC", "TRW:PMF", "Wagner:F"),
          new Family("Caliper delantero", 890, 3200, "PZA", "Cardone:18-", "TRW:BHN", "Wagner:CR"),
          new Family(
              "Flecha homocinética", 1150, 3900, "PZA", "GSP:NCV", "Cardone:60-", "Trackone:FH"));

  private static final List<Car> CARS =
      List.of(
          new Car("Nissan Tsuru III", 1992, 2017, "1.6L"),
          new Car("Nissan Versa", 2012, 2019, "1.6L"),
          new Car("Nissan March", 2011, 2021, "1.6L"),
          new Car("Nissan Sentra B16", 2007, 2012, "2.0L"),
          new Car("Nissan Tiida", 2007, 2018, "1.8L"),
          new Car("Nissan NP300", 2009, 2015, "2.4L"),
          new Car("Nissan Urvan", 2014, 2022, "2.5L"),
          new Car("Chevrolet Chevy C2", 2004, 2012, "1.6L"),
          new Car("Chevrolet Aveo", 2008, 2017, "1.6L"),
          new Car("Chevrolet Spark", 2011, 2017, "1.2L"),
          new Car("Chevrolet Matiz", 2006, 2015, "1.0L"),
          new Car("Chevrolet Corsa", 2002, 2008, "1.8L"),
          new Car("Chevrolet Silverado", 2007, 2013, "4.3L", "5.3L"),
          new Car("Chevrolet Beat", 2018, 2021, "1.2L"),
          new Car("Volkswagen Jetta A4", 1999, 2014, "2.0L", "1.8T"),
          new Car("Volkswagen Jetta A6", 2011, 2018, "2.0L", "2.5L"),
          new Car("Volkswagen Sedán", 1993, 2003, "1.6L"),
          new Car("Volkswagen Pointer", 1998, 2009, "1.8L"),
          new Car("Volkswagen Gol", 2009, 2022, "1.6L"),
          new Car("Volkswagen Vento", 2014, 2021, "1.6L"),
          new Car("Volkswagen Polo", 2003, 2012, "1.6L"),
          new Car("Ford Fiesta", 2003, 2010, "1.6L"),
          new Car("Ford Focus", 2008, 2011, "2.0L"),
          new Car("Ford Ikon", 2001, 2010, "1.6L"),
          new Car("Ford Ranger", 2004, 2012, "2.3L"),
          new Car("Ford F-150", 2009, 2014, "3.7L", "5.0L"),
          new Car("Ford Escape", 2008, 2012, "2.5L", "3.0L"),
          new Car("Toyota Corolla", 2009, 2019, "1.8L"),
          new Car("Toyota Hilux", 2006, 2015, "2.7L"),
          new Car("Toyota Yaris", 2007, 2016, "1.5L"),
          new Car("Toyota Hiace", 2006, 2018, "2.7L"),
          new Car("Honda Civic", 2006, 2015, "1.8L"),
          new Car("Honda City", 2010, 2020, "1.5L"),
          new Car("Honda CR-V", 2007, 2016, "2.4L"),
          new Car("Mazda 3", 2010, 2018, "2.0L", "2.5L"),
          new Car("Dodge Attitude", 2006, 2014, "1.4L", "1.6L"),
          new Car("Dodge Ram 1500", 2009, 2018, "5.7L"),
          new Car("Dodge Neon", 1995, 2005, "2.0L"),
          new Car("Hyundai Grand i10", 2014, 2021, "1.2L"),
          new Car("Hyundai Accent", 2012, 2017, "1.6L"),
          new Car("Kia Rio", 2016, 2022, "1.6L"),
          new Car("Renault Logan", 2015, 2021, "1.6L"),
          new Car("Renault Duster", 2013, 2020, "2.0L"),
          new Car("Seat Ibiza", 2010, 2017, "1.6L", "2.0L"),
          new Car("Jeep Liberty", 2002, 2012, "3.7L"),
          new Car("Mitsubishi L200", 2008, 2018, "2.4L"),
          new Car("Suzuki Swift", 2012, 2020, "1.4L"),
          new Car("Pontiac G3", 2006, 2009, "1.6L"));

  private final Random random;

  DemoParts(long seed) {
    this.random = new Random(seed);
  }

  /** So many different parts. */
  List<DemoPart> generate(int count) {
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    List<DemoPart> parts = new ArrayList<>();
    while (parts.size() < count) {
      Family family = FAMILIES.get(random.nextInt(FAMILIES.size()));
      Car car = CARS.get(random.nextInt(CARS.size()));
      String[] brand = pick(family.brands()).split(":");
      String name =
          "%s %s %d-%d %s"
              .formatted(family.name(), car.name(), car.from(), car.to(), pick(car.engines()));
      String number = brand[1] + (1000 + random.nextInt(9000));
      if (names.add(name + brand[0]) && numbers.add(number)) {
        parts.add(part(family, name, brand[0], number, parts.size()));
      }
    }
    return parts;
  }

  private DemoPart part(Family family, String name, String brand, String number, int index) {
    int pesos = family.cheapest() + random.nextInt(family.dearest() - family.cheapest());
    BigDecimal price = BigDecimal.valueOf(pesos / 5 * 5L).setScale(2, RoundingMode.UNNECESSARY);
    BigDecimal cost = price.multiply(COST_SHARE).setScale(2, RoundingMode.HALF_UP);
    int minimum = pesos < 300 ? 4 : pesos < 1200 ? 2 : 1;
    return new DemoPart(
        number,
        name,
        brand,
        oemNumber(),
        barcode(index),
        family.unit(),
        price.toPlainString(),
        cost.toPlainString(),
        minimum,
        stock(minimum),
        stock(minimum));
  }

  /** Mostly enough, sometimes scarce, sometimes none. */
  private int stock(int minimum) {
    int dice = random.nextInt(10);
    if (dice == 0) {
      return 0;
    }
    return dice == 1 ? 1 : minimum + random.nextInt(minimum * 6);
  }

  private String oemNumber() {
    return "%05d-%s%s%03d"
        .formatted(
            10_000 + random.nextInt(89_999),
            (char) ('A' + random.nextInt(26)),
            (char) ('A' + random.nextInt(26)),
            random.nextInt(1000));
  }

  /** EAN-13 of Mexico (prefix 750) with its check digit. */
  private static String barcode(int index) {
    String digits = String.format(Locale.ROOT, "750%09d", 104_000_000 + index * 37L);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
