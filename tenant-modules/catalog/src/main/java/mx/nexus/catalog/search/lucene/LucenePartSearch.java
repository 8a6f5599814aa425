package mx.nexus.catalog.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch;
import mx.nexus.catalog.search.PartSet;
import mx.nexus.catalog.search.PartsAmong;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.Readings;
import mx.nexus.catalog.search.Readings.Reading;
import mx.nexus.catalog.search.Readings.Stage;
import mx.nexus.catalog.search.VehicleCondition;
import mx.nexus.catalog.search.Vocabulary;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks for parts in a Lucene index. Goes from the strictest reading of a question to looser ones
 * and stops as soon as there are enough hits; within a reading the popular parts come first.
 */
public final class LucenePartSearch implements PartSearch, PartsAmong, AutoCloseable {

  private static final int MOST_REMEMBERED = 30_000;
  private static final String UNFINISHED = "*";

  /** That go on after six characters and more. */
  private static final int MOST_NUMBERS = 10_000;

  private static final Duration LONGEST_UNUSED = Duration.ofMinutes(10);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final KnownClauses clauses;
  private final FacetColumns facets;
  private final TermList terms;
  private final Vocabulary vocabulary;

  /** Popular parts come up again and again, and taking one out of its block costs more. */
  private final Cache<Integer, StoredPart> parts =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  /** Where the parts of a shop stand in this index; looked up once, it costs milliseconds. */
  private final Cache<PartSet, KnownDocs> sets =
      Caffeine.newBuilder().weakKeys().expireAfterAccess(LONGEST_UNUSED).build();

  private LucenePartSearch(DirectoryReader reader, Vocabulary vocabulary) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.clauses = new KnownClauses(searcher);
    this.facets = FacetColumns.of(reader, Fields.BRAND, Fields.CATEGORY, Fields.POSITION);
    this.terms = TermList.of(reader);
    this.vocabulary = vocabulary;
  }

  /** Opens an index. */
  public static LucenePartSearch open(Path index, Vocabulary vocabulary) {
    try {
      return new LucenePartSearch(DirectoryReader.open(FSDirectory.open(index)), vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last change of the catalogue that the index has. */
  long change() {
    try {
      return Long.parseLong(
          reader.getIndexCommit().getUserData().getOrDefault(IndexWriting.CHANGE, "0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many parts there are. */
  public int size() {
    return reader.numDocs();
  }

  @Override
  public Found search(Question question, Wanted wanted) {
    return read(
        () -> {
          Gathering gathering = new Gathering(searcher, parts, facets, wanted.limit(), true);
          boolean numberOnly = Readings.isNumberOnly(question);
          Asking asking = new Asking(wanted, null);
          for (Stage stage : Readings.of(question, wanted, vocabulary)) {
            if (gathering.isEmpty() || (!numberOnly && stage.always())) {
              asking.ask(stage, gathering);
            }
          }
          return gathering.found();
        });
  }

  @Override
  public List<Found.Hit> search(
      Question question, Wanted wanted, PartSet among, boolean answersOnly) {
    if (among.isEmpty()) {
      return List.of();
    }
    return read(
        () -> {
          Gathering gathering = new Gathering(searcher, parts, facets, wanted.limit(), false);
          boolean numberOnly = Readings.isNumberOnly(question);
          Asking asking = new Asking(wanted, known(among));
          for (Stage stage : Readings.of(question, wanted, vocabulary)) {
            boolean looser = !answersOnly && gathering.isEmpty();
            boolean further = stage.always() && (gathering.isEmpty() || !numberOnly);
            if (looser || further) {
              asking.ask(stage, gathering);
            }
          }
          return gathering.found().hits();
        });
  }

  @Override
  public Set<Integer> wanted(Collection<Integer> partIds, Wanted wanted, PartSet among) {
    if (partIds.isEmpty()) {
      return Set.of();
    }
    return read(
        () -> {
          Map<Integer, Integer> parts = known(among).of(partIds);
          List<Integer> others = partIds.stream().filter(part -> !among.contains(part)).toList();
          if (!others.isEmpty()) {
            PartSet set = new PartSet(others.stream().mapToInt(Integer::intValue));
            parts.putAll(KnownDocs.of(set, reader).of(others));
          }
          List<Query> all = new ArrayList<>();
          all.add(KnownDocs.only(parts.keySet()));
          if (wanted.vehicleId() > 0) {
            all.add(
                new BooleanQuery.Builder()
                    .add(term(Fields.VEHICLE, wanted.vehicleId()), Occur.SHOULD)
                    .add(term(Fields.UNIVERSAL, 1), Occur.SHOULD)
                    .build());
          }
          only(all, wanted);
          Gathering gathering = new Gathering(searcher, this.parts, facets, parts.size(), false);
          return gathering.docsOf(AllOf.clauses(all)).stream()
              .flatMap(doc -> Optional.ofNullable(parts.get(doc)).stream())
              .collect(Collectors.toSet());
        });
  }

  private KnownDocs known(PartSet among) throws IOException {
    KnownDocs known = sets.getIfPresent(among);
    if (known == null) {
      known = KnownDocs.of(among, reader);
      sets.put(among, known);
    }
    return known;
  }

  private interface Looking<T> {
    T look() throws IOException;
  }

  /** The index stays open meanwhile. */
  private <T> T read(Looking<T> looking) {
    reader.incRef();
    try {
      return looking.look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release();
    }
  }

  private void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files go once nobody looks any more. */
  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One question on its way through its readings, which share words. */
  private final class Asking {

    private final Wanted wanted;
    private final @Nullable Query among;
    private final Map<String, Query> words = new HashMap<>();

    /**
     * @param among the only parts that count; null when all do
     */
    Asking(Wanted wanted, @Nullable Query among) {
      this.wanted = wanted;
      this.among = among;
    }

    void ask(Stage stage, Gathering gathering) throws IOException {
      for (Reading reading : stage.readings()) {
        gathering.take(query(reading), reading);
      }
    }

    private Query query(Reading reading) throws IOException {
      List<Query> all = new ArrayList<>();
      for (String word : reading.words()) {
        all.add(clauses.of(word(reading, word)));
      }
      if (!reading.numbers().isEmpty()) {
        all.add(anyOf(Fields.NUMBER, reading.numbers(), Function.identity()));
      }
      if (!reading.numberBeginning().isEmpty()) {
        all.add(numberBeginning(reading.numberBeginning()));
      }
      if (!reading.brands().isEmpty()) {
        all.add(clauses.of(anyOf(Fields.BRAND, reading.brands(), String::valueOf)));
      }
      Query vehicle = vehicle(reading.vehicle());
      if (vehicle != null) {
        all.add(clauses.of(vehicle));
      }
      if (reading.typeId() != 0) {
        all.add(clauses.of(term(Fields.TYPE, reading.typeId())));
      }
      only(all, wanted);
      if (among != null) {
        all.add(among);
      }
      return AllOf.clauses(all);
    }

    /** What a misspelt word means is looked up among all words, so once is enough. */
    private Query word(Reading reading, String word) {
      boolean unfinished = word.equals(reading.goingOn());
      return words.computeIfAbsent(
          unfinished ? word + UNFINISHED : word,
          key ->
              unfinished && Beginnings.WORDS.have(word)
                  ? new TermQuery(new Term(Fields.WORD_BEGINNING, word))
                  : anyOf(Fields.WORD, terms.meant(word, unfinished), Function.identity()));
    }
  }

  private Query numberBeginning(String start) throws IOException {
    return Beginnings.NUMBERS.have(start)
        ? new TermQuery(new Term(Fields.NUMBER_BEGINNING, start))
        : KnownDocs.beginning(Fields.NUMBER, start, MOST_NUMBERS, reader);
  }

  private static @Nullable Query vehicle(VehicleCondition condition) {
    return switch (condition.kind()) {
      case ANY -> null;
      case UNIVERSAL -> new TermQuery(new Term(Fields.UNIVERSAL, "1"));
      case VEHICLE -> anyOf(Fields.VEHICLE, condition.ids(), String::valueOf);
      case MODEL -> anyOf(Fields.MODEL, condition.ids(), String::valueOf);
      case MAKE -> anyOf(Fields.MAKE, condition.ids(), String::valueOf);
    };
  }

  private void only(List<Query> all, Wanted wanted) throws IOException {
    only(all, Fields.BRAND, wanted.brandId(), 0);
    only(all, Fields.CATEGORY, wanted.categoryId(), 0);
    only(all, Fields.POSITION, wanted.positionId(), -1);
  }

  private void only(List<Query> all, String field, int id, int any) throws IOException {
    if (id != any) {
      all.add(clauses.of(term(field, id)));
    }
  }

  private static Query term(String field, int id) {
    return new TermQuery(new Term(field, Integer.toString(id)));
  }

  private static <T> Query anyOf(String field, Collection<T> values, Function<T, String> text) {
    if (values.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    if (values.size() == 1) {
      return new TermQuery(new Term(field, text.apply(values.iterator().next())));
    }
    return new TermInSetQuery(
        field, values.stream().map(value -> new BytesRef(text.apply(value))).toList());
  }
}
