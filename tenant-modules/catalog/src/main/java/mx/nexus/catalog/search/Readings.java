package mx.nexus.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.Question.TypeWords;
import mx.nexus.catalog.search.VehicleCondition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a question can be meant, from the strictest to the loosest. They are the same
 * for every engine; how a word is matched (beginnings, misspellings) is the engine's.
 *
 * <p>A looser reading gives up words, brand, year, position and at last the vehicle, and what it
 * finds says which ({@link Lack}). None gives up the kind of part that was named: who asks for
 * brake pads is better served with nothing than with shock absorbers.
 */
public final class Readings {

  private static final int SHORTEST_BEGINNING = 3;

  /** Words of which one may be missing, when none of them says a kind of part. */
  private static final int FEWEST_TO_LEAVE_ONE_OUT = 3;

  private static final int MOST_TO_LEAVE_ONE_OUT = 6;

  private final Question question;
  private final Vocabulary vocabulary;
  private final VehicleCondition vehicle;
  private final VehicleCondition model;

  private Readings(Question question, Wanted wanted, Vocabulary vocabulary) {
    this.question = question;
    this.vocabulary = vocabulary;
    this.vehicle = condition(question.vehicle(), wanted, vocabulary);
    this.model = model(question.vehicle(), wanted, vocabulary);
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
   * @param vehicle what it fits
   * @param brands of which the part has one
   * @param lacks what was asked for and the reading gives up
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
      VehicleCondition vehicle,
      List<Integer> brands,
      List<Lack> lacks,
      boolean widest) {

    public Reading {
      numbers = List.copyOf(numbers);
      words = List.copyOf(words);
      brands = List.copyOf(brands);
      lacks = List.copyOf(lacks);
    }

    /** The same, found by a wider one as well. */
    private Reading narrow() {
      return with(lacks, false);
    }

    private Reading ofAnotherKind() {
      return with(List.of(Lack.KIND), widest);
    }

    private Reading with(List<Lack> given, boolean all) {
      return new Reading(
          exact,
          fits,
          numbers,
          numberBeginning,
          typeId,
          words,
          goingOn,
          vehicle,
          brands,
          given,
          all);
    }
  }

  /** How much of the words is kept; the kind of part always is. */
  private enum Kept {
    ALL,
    KIND_AND_POSITION,
    KIND
  }

  /**
   * What is kept of a question.
   *
   * @param brands whether they are
   * @param place what the parts must fit
   * @param lack what is missing when that is not the vehicle that was meant; null when it is
   */
  private record Step(Kept words, boolean brands, VehicleCondition place, @Nullable Lack lack) {}

  /** The stages of a question. */
  public static List<Stage> of(Question question, Wanted wanted, Vocabulary vocabulary) {
    return new Readings(question, wanted, vocabulary).stages();
  }

  /** Whether nothing else is looked for once a number of the question is found. */
  public static boolean isNumberOnly(Question question) {
    return question.words().size() <= 1 && !question.vehicle().isNamed();
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(true, numbers()));
    stages.add(new Stage(true, steps(vehicle, null, List.of(Kept.ALL), true)));
    List<Kept> withPosition =
        hasMoreWords() ? List.of(Kept.ALL, Kept.KIND_AND_POSITION) : List.of(Kept.ALL);
    if (hasMoreWords()) {
      stages.add(new Stage(false, steps(vehicle, null, List.of(Kept.KIND_AND_POSITION), true)));
    }
    if (!question.brands().isEmpty()) {
      stages.add(new Stage(false, steps(vehicle, null, withPosition, false)));
    }
    stages.add(new Stage(false, allButOnePosition()));
    if (model.isMeant()) {
      stages.add(new Stage(false, inAnyBrand(model, Lack.YEAR, withPosition)));
    }
    stages.add(new Stage(false, inAnyBrand(vehicle, null, List.of(Kept.KIND))));
    stages.add(new Stage(false, allButOneWord()));
    if (vehicle.isMeant() && !question.words().isEmpty()) {
      stages.add(new Stage(false, inAnyBrand(VehicleCondition.ANY, Lack.VEHICLE, withPosition)));
      stages.add(
          new Stage(false, inAnyBrand(VehicleCondition.ANY, Lack.VEHICLE, List.of(Kept.KIND))));
    }
    stages.add(new Stage(true, moreOfTheKind()));
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
        VehicleCondition.ANY,
        List.of(),
        List.of(),
        true);
  }

  /** With the brands that were named, and where any were without them as well. */
  private List<Reading> inAnyBrand(VehicleCondition place, @Nullable Lack lack, List<Kept> words) {
    if (question.brands().isEmpty()) {
      return steps(place, lack, words, true);
    }
    List<Reading> readings = new ArrayList<>();
    steps(place, lack, words, true).forEach(reading -> readings.add(reading.narrow()));
    readings.addAll(steps(place, lack, words, false));
    return readings;
  }

  /** The words kept less and less, and each time for vehicles of all sorts too. */
  private List<Reading> steps(
      VehicleCondition place, @Nullable Lack lack, List<Kept> words, boolean brands) {
    List<Reading> readings = new ArrayList<>();
    for (Kept kept : words) {
      boolean last = kept == words.get(words.size() - 1);
      List<Reading> found = new ArrayList<>(readings(new Step(kept, brands, place, lack)));
      if (place.isMeant() && lack == null) {
        found.addAll(readings(new Step(kept, brands, VehicleCondition.UNIVERSAL, null)));
      }
      found.forEach(reading -> readings.add(last ? reading : reading.narrow()));
    }
    return readings;
  }

  /** First what the words call by its kind, then everything that has all the words. */
  private List<Reading> readings(Step step) {
    boolean all = step.words() == Kept.ALL;
    boolean untyped = all ? isMoreThanAKind() : !isKindSure() && hasKindWords();
    boolean any =
        !question.words().isEmpty() || step.place().isMeant() || !question.brands().isEmpty();
    List<Reading> readings = new ArrayList<>();
    for (TypeWords type : question.types()) {
      if (all || type.sure()) {
        List<String> words = type.rest().stream().filter(word -> isKept(word, step, true)).toList();
        readings.add(reading(type.typeId(), words, type.rest(), step, !untyped));
      }
    }
    if (untyped && any) {
      List<String> words =
          question.words().stream().filter(word -> isKept(word, step, false)).toList();
      readings.add(reading(0, words, question.words(), step, true));
    }
    return readings;
  }

  private boolean isKept(String word, Step step, boolean kindKnown) {
    return switch (step.words()) {
      case ALL -> true;
      case KIND_AND_POSITION -> isPosition(word) || (!kindKnown && isOfKind(word));
      case KIND -> !kindKnown && isOfKind(word);
    };
  }

  private Reading reading(
      int typeId, List<String> words, List<String> asked, Step step, boolean widest) {
    Set<Lack> lacks = new LinkedHashSet<>();
    if (step.lack() != null) {
      lacks.add(step.lack());
    }
    if (!step.brands() && !question.brands().isEmpty()) {
      lacks.add(Lack.BRAND);
    }
    asked.stream()
        .filter(word -> !words.contains(word))
        .forEach(word -> lacks.add(isPosition(word) ? Lack.POSITION : Lack.WORDS));
    return new Reading(
        false,
        fits(step),
        List.of(),
        "",
        typeId,
        words,
        goingOn(),
        step.place(),
        step.brands() ? question.brands() : List.of(),
        List.copyOf(lacks),
        widest);
  }

  private static @Nullable Boolean fits(Step step) {
    if (step.lack() != null) {
      return false;
    }
    boolean ofVehicle = step.place().isMeant() && step.place().kind() != Kind.UNIVERSAL;
    return ofVehicle ? Boolean.TRUE : null;
  }

  /**
   * Where several positions were named and no part has them all: front pads are for the left wheel
   * as well.
   */
  private List<Reading> allButOnePosition() {
    List<Reading> readings = new ArrayList<>();
    for (TypeWords type : question.types()) {
      List<String> positions = type.rest().stream().filter(this::isPosition).toList();
      if (type.sure() && positions.size() > 1) {
        Step step = new Step(Kept.KIND_AND_POSITION, false, vehicle, null);
        for (int left = positions.size() - 1; left >= 0; left--) {
          List<String> others = new ArrayList<>(positions);
          others.remove(left);
          readings.add(reading(type.typeId(), others, type.rest(), step, left == 0));
        }
      }
    }
    return readings;
  }

  /** Without one word of several that say no kind of part. */
  private List<Reading> allButOneWord() {
    List<String> words = question.words();
    if (isKindSure()
        || hasKindWords()
        || words.size() < FEWEST_TO_LEAVE_ONE_OUT
        || words.size() > MOST_TO_LEAVE_ONE_OUT) {
      return List.of();
    }
    Step step = new Step(Kept.ALL, false, vehicle, null);
    return IntStream.range(0, words.size())
        .mapToObj(
            left -> {
              List<String> others = new ArrayList<>(words);
              others.remove(words.size() - 1 - left);
              return reading(0, others, words, step, left == words.size() - 1);
            })
        .toList();
  }

  /** Kinds of part whose name goes on where the named one ends. */
  private List<Reading> moreOfTheKind() {
    List<Reading> readings = new ArrayList<>();
    for (TypeWords type : question.types()) {
      if (type.sure()) {
        Step step = new Step(Kept.ALL, true, vehicle, null);
        vocabulary
            .moreOf(type.typeId())
            .forEach(
                more ->
                    readings.add(
                        reading(more, type.rest(), type.rest(), step, true).ofAnotherKind()));
      }
    }
    return readings;
  }

  private boolean isKindSure() {
    return question.types().stream().anyMatch(TypeWords::sure);
  }

  private boolean hasKindWords() {
    return question.words().stream().anyMatch(this::isOfKind);
  }

  /** Whether anything but the kind of part and where it sits was said. */
  private boolean hasMoreWords() {
    return isKindSure()
        ? isMoreThanAKind()
        : hasKindWords()
            && question.words().stream().anyMatch(word -> !isOfKind(word) && !isPosition(word));
  }

  /** The same where no kind of part is known for sure. */
  private boolean isMoreThanAKind() {
    return question.types().stream()
        .filter(TypeWords::sure)
        .noneMatch(type -> type.rest().stream().allMatch(this::isPosition));
  }

  private boolean isPosition(String word) {
    return vocabulary.isPosition(word, word.equals(goingOn()));
  }

  private boolean isOfKind(String word) {
    return vocabulary.isOfKind(word, word.equals(goingOn()));
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
    return named.isNarrow()
        ? new VehicleCondition(Kind.VEHICLE, vocabulary.vehiclesOf(named))
        : wide(named);
  }

  /** The model of another year or engine; any vehicle when no year or engine was meant. */
  private static VehicleCondition model(NamedVehicle named, Wanted wanted, Vocabulary vocabulary) {
    NamedVehicle meant = wanted.vehicleId() > 0 ? vocabulary.modelOf(wanted.vehicleId()) : named;
    boolean narrow = wanted.vehicleId() > 0 || named.isNarrow();
    return narrow && meant.isNamed() ? wide(meant) : VehicleCondition.ANY;
  }

  private static VehicleCondition wide(NamedVehicle named) {
    return named.modelIds().isEmpty()
        ? new VehicleCondition(Kind.MAKE, named.makeIds())
        : new VehicleCondition(Kind.MODEL, named.modelIds());
  }
}
