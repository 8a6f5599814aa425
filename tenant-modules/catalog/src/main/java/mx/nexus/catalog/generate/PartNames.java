package mx.nexus.catalog.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Names parts as the trade does: what it is, where it sits, what it is of. One in twenty is written
 * carelessly, as suppliers' lists are: abbreviated, in capitals without accents, with the vehicle.
 */
final class PartNames {

  private static final double CARELESS = 0.05;

  private PartNames() {}

  static String of(
      PartType type,
      Position position,
      List<AttributeKind.Value> attributes,
      @Nullable Fitment fitment,
      SplittableRandom random) {
    boolean careless = random.nextDouble() < CARELESS;
    StringBuilder name = new StringBuilder(type.name().spanish());
    String words = position.words(type.name().gender());
    if (!words.isEmpty() && !type.name().spanish().contains(words)) {
      name.append(' ').append(careless ? position.shortWords() : words);
    }
    for (AttributeKind.Value value : attributes) {
      if (value.kind().named()) {
        name.append(' ').append(value.text());
      }
    }
    return careless ? careless(name, fitment, random) : name.toString();
  }

  private static String careless(
      StringBuilder name, @Nullable Fitment fitment, SplittableRandom random) {
    if (fitment != null && random.nextBoolean()) {
      name.append(' ').append(fitment.model().name());
      name.append(' ').append(twoDigits(fitment.years().from()));
      name.append('-').append(twoDigits(fitment.years().to()));
    }
    if (random.nextInt(3) > 0) {
      return name.toString();
    }
    String capitals = name.toString().toUpperCase(Locale.ROOT);
    return Normalizer.normalize(capitals, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }

  private static String twoDigits(int year) {
    return "%02d".formatted(year % 100);
  }
}
