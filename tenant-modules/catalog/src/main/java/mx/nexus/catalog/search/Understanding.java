package mx.nexus.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a question apart: years, litres, make and model (also street names and misspelt ones),
 * brands, numbers, and the words that are left.
 */
public final class Understanding {

  private static final int SHORTEST_NUMBER = 3;
  private static final int LONGEST_NUMBER = 40;
  private static final int OLDEST = 1950;
  private static final int NEWEST = 2039;

  /** {@code 92-17}, {@code 1992 a 2017}, {@code 2008/2012}. */
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\w.-])((?:19|20)?\\d\\d)\\s*(?:-|–|/|\\ba\\b|\\bal\\b)\\s*((?:19|20)?\\d\\d)(?![\\w.-])");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d\\d");
  private static final Pattern LITRES = Pattern.compile("(\\d)\\.(\\d)l?");
  private static final Pattern LITRE_UNIT = Pattern.compile("l|lt|lts|litro");

  private final Words words;
  private final Vocabulary vocabulary;

  public Understanding(Words words, Vocabulary vocabulary) {
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** What a text asks for. */
  public Question of(String text) {
    return new Taking(text, true).question();
  }

  /** The vehicles that a question names; none when it names too many. */
  public List<Integer> vehiclesOf(Question question, int most) {
    List<Integer> ids = vocabulary.vehiclesOf(question.vehicle());
    return ids.size() <= most ? ids : List.of();
  }

  /** What a question was understood as, in words. */
  public Understood inWords(Question question, int chosenVehicle) {
    return Understood.of(question, chosenVehicle, vocabulary);
  }

  /**
   * The vehicle that a part's name names: {@code Filtro de aire Tsuru 92-17}. Nothing is taken for
   * misspelt: names are written with care.
   */
  public NamedVehicle inName(String partName) {
    NamedVehicle named = new Taking(partName + " ", false).question().vehicle();
    return named.isNamed() ? named : NamedVehicle.NONE;
  }

  /** Whether a vehicle is one of those that were named; empty when none was. */
  public Optional<Boolean> isMeant(int vehicleId, NamedVehicle named) {
    return named.isNamed() ? Optional.of(vocabulary.isMeant(vehicleId, named)) : Optional.empty();
  }

  /** One question on its way to being understood. */
  private final class Taking {

    private final String text;
    private final boolean forgiving;
    private final boolean unfinished;
    private final List<String> tokens;
    private final Set<Integer> makes = new LinkedHashSet<>();
    private final Set<Integer> models = new LinkedHashSet<>();
    private final Set<Integer> brands = new LinkedHashSet<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private int yearFrom;
    private int yearTo;
    private int litres;

    Taking(String text, boolean forgiving) {
      this.text = text;
      this.forgiving = forgiving;
      this.unfinished = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
      this.tokens = new ArrayList<>(Words.plain(takeYears(text)));
    }

    Question question() {
      int at = 0;
      while (at < tokens.size()) {
        at += take(at);
      }
      List<Words.Form> forms = words.forms(rest);
      List<String> chosen = forms.stream().flatMap(form -> form.words().stream()).toList();
      return new Question(
          numberKey(text),
          numbers,
          chosen,
          forms,
          unfinished,
          vocabulary.types(chosen),
          new NamedVehicle(
              models.isEmpty() ? List.copyOf(makes) : List.of(),
              modelsOfNamedMakes(),
              yearFrom,
              yearTo,
              litres),
          List.copyOf(brands));
    }

    /** A model that several makes have is the named make's. */
    private List<Integer> modelsOfNamedMakes() {
      List<Integer> ofMakes =
          models.stream()
              .filter(model -> makes.stream().anyMatch(m -> vocabulary.modelsOf(m).contains(model)))
              .toList();
      return ofMakes.isEmpty() ? List.copyOf(models) : ofMakes;
    }

    /** Takes what begins at a word and says how many words that were. */
    private int take(int at) {
      String token = tokens.get(at);
      Optional<Vocabulary.Match> vehicle = vocabulary.vehicleAt(tokens, at);
      if (vehicle.isPresent() && !isLoneNumber(token, vehicle.get())) {
        add(vehicle.get());
        return vehicle.get().words();
      }
      if (takeYear(token) || takeLitres(token, at)) {
        return 1;
      }
      Optional<Vocabulary.BrandMatch> brand = vocabulary.brandAt(tokens, at);
      if (brand.isPresent()) {
        brands.add(brand.get().brandId());
        return brand.get().words();
      }
      if (looksLikeNumber(token)) {
        numbers.add(numberKey(token));
      }
      takeWord(token, unfinished && at == tokens.size() - 1);
      return 1;
    }

    /** A word of parts as it is, or what it was meant to be: the beginning or a misspelling. */
    private void takeWord(String token, boolean goingOn) {
      if (!forgiving || vocabulary.isWord(token) || (goingOn && vocabulary.beginsWord(token))) {
        rest.add(token);
        return;
      }
      Optional<Vocabulary.Match> begun =
          goingOn ? vocabulary.vehicleBeginning(token) : Optional.empty();
      if (begun.isPresent()) {
        add(begun.get());
        return;
      }
      Optional<Vocabulary.Match> vehicle = vocabulary.misspeltVehicle(token);
      Optional<Vocabulary.Spelling> word = vocabulary.spelling(token);
      int slipsOfWord = word.map(Vocabulary.Spelling::slips).orElse(Integer.MAX_VALUE);
      if (vehicle.isPresent() && vehicle.get().slips() < slipsOfWord) {
        add(vehicle.get());
      } else {
        rest.add(word.map(Vocabulary.Spelling::word).orElse(token));
      }
    }

    /** "3" is a Mazda only beside its make; "2008" is a year before it is a Peugeot. */
    private boolean isLoneNumber(String token, Vocabulary.Match match) {
      boolean digits = token.chars().allMatch(Character::isDigit);
      return digits
          && match.words() == 1
          && match.modelIds().stream().noneMatch(model -> makes.contains(model.makeId()));
    }

    private void add(Vocabulary.Match match) {
      makes.addAll(match.makeIds());
      match.modelIds().forEach(model -> models.add(model.id()));
    }

    private boolean takeYear(String token) {
      if (yearFrom > 0) {
        return false;
      }
      int year = 0;
      if (YEAR.matcher(token).matches()) {
        year = Integer.parseInt(token);
      } else if (SHORT_YEAR.matcher(token).matches() && (!models.isEmpty() || !makes.isEmpty())) {
        year = fullYear(token);
      }
      if (year < OLDEST || year > NEWEST) {
        return false;
      }
      yearFrom = year;
      yearTo = year;
      return true;
    }

    private boolean takeLitres(String token, int at) {
      Matcher matcher = LITRES.matcher(token);
      boolean unit = at + 1 < tokens.size() && LITRE_UNIT.matcher(tokens.get(at + 1)).matches();
      if (!matcher.matches() || (makes.isEmpty() && models.isEmpty())) {
        return false;
      }
      litres = Integer.parseInt(matcher.group(1)) * 10 + Integer.parseInt(matcher.group(2));
      if (unit) {
        tokens.remove(at + 1);
      }
      return true;
    }

    private String takeYears(String text) {
      Matcher matcher = YEARS.matcher(text);
      while (matcher.find()) {
        int from = fullYear(matcher.group(1));
        int to = fullYear(matcher.group(2));
        boolean alone = matcher.start() == 0 && matcher.end() == text.strip().length();
        if (from <= to && from >= OLDEST && to <= NEWEST && !alone) {
          yearFrom = from;
          yearTo = to;
          return text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
        }
      }
      return text;
    }
  }

  private static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < 40 ? 2000 + year : 1900 + year;
  }

  private static boolean looksLikeNumber(String token) {
    return token.length() > SHORTEST_NUMBER && token.chars().anyMatch(Character::isDigit);
  }

  private static String numberKey(String text) {
    String key = Words.numberKey(text);
    boolean can =
        key.length() >= SHORTEST_NUMBER
            && key.length() <= LONGEST_NUMBER
            && key.chars().anyMatch(Character::isDigit);
    return can ? key : "";
  }
}
