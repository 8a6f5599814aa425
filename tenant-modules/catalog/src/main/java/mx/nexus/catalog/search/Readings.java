package mx.nexus.catalog.search;

import java.util.ArrayList;
import java.util.List;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.Question.TypeWords;
import mx.nexus.catalog.search.VehicleCondition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a question can be meant, from the strictest to the loosest. They are the same
 * for every engine; how a word is matched (beginnings, misspellings) is the engine's.
 */
public final class Readings {

  private static final int SHORTEST_BEGINNING = 3;

  private final Question question;
  private final Wanted wanted;
  private final VehicleCondition vehicle;

  private Readings(Question question, Wanted wanted, Vocabulary vocabulary) {
    this.question = question;
    this.wanted = wanted;
    this.vehicle = condition(question.vehicle(), wanted, vocabulary);
  }

  /**
   * Readings that are asked together.
   *
   * @param always whether they are asked in any case; the others only while nothing was found
   * @param readings strictest first
   */
  public record Stage(boolean always, List<Reading> readings) {

    public Stage {
      readings = List.copyOf(readings);
    }
  }

  /**
   * One reading. What is empty, 0 or {@link Kind#ANY} says nothing.
   *
   * @param exact whether what it finds is what was named, and not only like it
   * @param fits whether what it finds fits the vehicle; null when no vehicle is meant
   * @param numbers keys of which the part has one
   * @param numberBeginning what the key of one of the part's numbers begins with
   * @param typeId the kind of part
   * @param words what the part is described with
   * @param goingOn the one of the words that may not be finished; empty when all are
   * @param mostWords whether one of the words may be missing
   * @param brands of which the part has one
   * @param widest whether it finds all that the readings before it in the stage find
   */
  public record Reading(
      boolean exact,
      @Nullable Boolean fits,
      List<String> numbers,
      String numberBeginning,
      int typeId,
      List<String> words,
      String goingOn,
      boolean mostWords,
      VehicleCondition vehicle,
      List<Integer> brands,
      boolean widest) {

    /** The same, finding what does not fit what was named. */
    Reading ofAnotherYear() {
      return new Reading(
          exact,
          false,
          numbers,
          numberBeginning,
          typeId,
          words,
          goingOn,
          mostWords,
          vehicle,
          brands,
          widest);
    }

    public Reading {
      numbers = List.copyOf(numbers);
      words = List.copyOf(words);
      brands = List.copyOf(brands);
    }
  }

  /** The stages of a question. */
  public static List<Stage> of(Question question, Wanted wanted, Vocabulary vocabulary) {
    return new Readings(question, wanted, vocabulary).stages(vocabulary);
  }

  /** Whether nothing else is looked for once a number of the question is found. */
  public static boolean isNumberOnly(Question question) {
    return question.words().size() <= 1 && !question.vehicle().isNamed();
  }

  private List<Stage> stages(Vocabulary vocabulary) {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(true, numbers()));
    List<Reading> words = new ArrayList<>(words(vehicle, question.brands()));
    if (vehicle.isMeant()) {
      words.addAll(words(VehicleCondition.UNIVERSAL, question.brands()));
    }
    stages.add(new Stage(true, words));
    if (!question.brands().isEmpty()) {
      stages.add(new Stage(false, words(vehicle, List.of())));
    }
    if (wanted.vehicleId() == 0 && question.vehicle().isNarrow()) {
      VehicleCondition wide = condition(question.vehicle().wide(), wanted, vocabulary);
      // Of the model, but of another year or engine: worth showing, and not to be taken for
      // fitting.
      stages.add(
          new Stage(
              false, words(wide, question.brands()).stream().map(Reading::ofAnotherYear).toList()));
    }
    // The kind of part alone: what else was said of it nothing has.
    stages.add(
        new Stage(
            false,
            question.types().stream()
                .map(type -> words(type.typeId(), List.of(), false, vehicle, List.of(), true))
                .toList()));
    if (!question.words().isEmpty()) {
      stages.add(new Stage(false, List.of(mostWords(vehicle))));
      // Who chose a vehicle wants nothing that does not fit it.
      if (wanted.vehicleId() == 0 && vehicle.isMeant()) {
        stages.add(new Stage(false, List.of(mostWords(VehicleCondition.ANY))));
      }
    }
    return stages.stream().filter(stage -> !stage.readings().isEmpty()).toList();
  }

  private List<Reading> numbers() {
    List<Reading> readings = new ArrayList<>();
    String key = question.numberKey();
    if (!key.isEmpty()) {
      readings.add(number(true, List.of(key), ""));
    }
    if (!question.numbers().isEmpty()) {
      readings.add(number(true, question.numbers(), ""));
    }
    if (key.length() >= SHORTEST_BEGINNING) {
      readings.add(number(false, List.of(), key));
    }
    return readings;
  }

  private static Reading number(boolean exact, List<String> numbers, String beginning) {
    return new Reading(
        exact,
        null,
        numbers,
        beginning,
        0,
        List.of(),
        "",
        false,
        VehicleCondition.ANY,
        List.of(),
        true);
  }

  /** First what the words call by its kind, then everything that has all the words. */
  private List<Reading> words(VehicleCondition condition, List<Integer> brands) {
    boolean any = !question.words().isEmpty() || condition.isMeant() || !brands.isEmpty();
    List<Reading> readings = new ArrayList<>();
    for (TypeWords type : question.types()) {
      readings.add(words(type.typeId(), type.rest(), false, condition, brands, !any));
    }
    if (any) {
      readings.add(words(0, question.words(), false, condition, brands, true));
    }
    return readings;
  }

  private Reading mostWords(VehicleCondition condition) {
    return words(0, question.words(), true, condition, List.of(), true);
  }

  private Reading words(
      int typeId,
      List<String> words,
      boolean most,
      VehicleCondition condition,
      List<Integer> brands,
      boolean widest) {
    boolean ofVehicle = condition.isMeant() && condition.kind() != Kind.UNIVERSAL;
    return new Reading(
        false,
        ofVehicle ? Boolean.TRUE : null,
        List.of(),
        "",
        typeId,
        words,
        goingOn(),
        most,
        condition,
        brands,
        widest);
  }

  private String goingOn() {
    List<String> words = question.words();
    return question.unfinished() && !words.isEmpty() ? words.get(words.size() - 1) : "";
  }

  private static VehicleCondition condition(
      NamedVehicle named, Wanted wanted, Vocabulary vocabulary) {
    if (wanted.vehicleId() > 0) {
      return new VehicleCondition(Kind.VEHICLE, List.of(wanted.vehicleId()));
    }
    if (!named.isNamed()) {
      return VehicleCondition.ANY;
    }
    if (named.isNarrow()) {
      return new VehicleCondition(Kind.VEHICLE, vocabulary.vehiclesOf(named));
    }
    return named.modelIds().isEmpty()
        ? new VehicleCondition(Kind.MAKE, named.makeIds())
        : new VehicleCondition(Kind.MODEL, named.modelIds());
  }
}
