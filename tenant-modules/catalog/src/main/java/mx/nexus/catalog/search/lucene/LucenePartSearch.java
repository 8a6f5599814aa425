package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.NamedVehicle;
import mx.nexus.catalog.search.PartSearch;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.Question.TypeWords;
import mx.nexus.catalog.search.Vocabulary;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
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
public final class LucenePartSearch implements PartSearch, AutoCloseable {

  private static final int SHORTEST_BEGINNING = 3;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final TermList terms;
  private final Vocabulary vocabulary;

  private LucenePartSearch(DirectoryReader reader, Vocabulary vocabulary) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
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
    reader.incRef();
    try {
      Gathering gathering = new Gathering(searcher, wanted.limit());
      new Readings(question, wanted, gathering).takeAll();
      return gathering.found();
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

  /** The readings of one question, strictest first. */
  private final class Readings {

    private final Question question;
    private final Wanted wanted;
    private final Gathering gathering;

    Readings(Question question, Wanted wanted, Gathering gathering) {
      this.question = question;
      this.wanted = wanted;
      this.gathering = gathering;
    }

    void takeAll() throws IOException {
      takeNumbers();
      boolean oneNumber = !gathering.isEmpty() && question.words().size() <= 1;
      if (oneNumber && !question.vehicle().isNamed()) {
        return;
      }
      Query vehicle = vehicle(question.vehicle());
      takeWords(vehicle, brands());
      if (vehicle != null) {
        takeWords(new TermQuery(new Term(Fields.UNIVERSAL, "1")), brands());
      }
      if (gathering.isEmpty() && brands() != null) {
        takeWords(vehicle, null);
      }
      if (gathering.isEmpty() && wanted.vehicleId() == 0 && question.vehicle().isNarrow()) {
        takeWords(vehicle(question.vehicle().wide()), brands());
      }
      if (gathering.isEmpty()) {
        takeKinds(vehicle);
      }
      if (gathering.isEmpty()) {
        takeMostWords(vehicle);
      }
    }

    /** The kind of part alone: what else was said of it nothing has. */
    private void takeKinds(@Nullable Query vehicle) throws IOException {
      for (TypeWords type : question.types()) {
        Query kind = new TermQuery(new Term(Fields.TYPE, Integer.toString(type.typeId())));
        take(false, vehicle == null ? null : Boolean.TRUE, kind, vehicle);
      }
    }

    private void takeNumbers() throws IOException {
      String key = question.numberKey();
      if (!key.isEmpty()) {
        take(true, null, new TermQuery(new Term(Fields.NUMBER, key)));
      }
      if (!question.numbers().isEmpty()) {
        take(true, null, anyOf(Fields.NUMBER, question.numbers(), Function.identity()));
      }
      if (key.length() >= SHORTEST_BEGINNING) {
        take(false, null, new PrefixQuery(new Term(Fields.NUMBER, key)));
      }
    }

    /** First what the words call by its kind, then everything that has all the words. */
    private void takeWords(@Nullable Query vehicle, @Nullable Query brands) throws IOException {
      Boolean fits = (vehicle == null || isUniversal(vehicle)) ? null : Boolean.TRUE;
      for (TypeWords type : question.types()) {
        Query kind = new TermQuery(new Term(Fields.TYPE, Integer.toString(type.typeId())));
        take(false, fits, kind, all(type.rest()), vehicle, brands);
      }
      if (!question.words().isEmpty() || vehicle != null || brands != null) {
        take(false, fits, all(question.words()), vehicle, brands);
      }
    }

    private void takeMostWords(@Nullable Query vehicle) throws IOException {
      List<Query> known =
          question.words().stream()
              .map(word -> word(word))
              .filter(query -> !(query instanceof MatchNoDocsQuery))
              .toList();
      if (known.isEmpty()) {
        return;
      }
      int needed = known.size() < question.words().size() ? known.size() : known.size() - 1;
      BooleanQuery.Builder most = new BooleanQuery.Builder();
      known.forEach(query -> most.add(query, Occur.SHOULD));
      most.setMinimumNumberShouldMatch(Math.max(1, needed));
      take(false, vehicle == null ? null : Boolean.TRUE, most.build(), vehicle);
      // Who chose a vehicle wants nothing that does not fit it.
      if (gathering.isEmpty() && wanted.vehicleId() == 0) {
        take(false, null, most.build());
      }
    }

    /** Takes what matches all of the queries; those that are null say nothing. */
    private void take(boolean exact, @Nullable Boolean fits, @Nullable Query... queries)
        throws IOException {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (Query query : queries) {
        if (query != null) {
          all.add(query, Occur.FILTER);
        }
      }
      only(all, Fields.BRAND, wanted.brandId(), 0);
      only(all, Fields.CATEGORY, wanted.categoryId(), 0);
      only(all, Fields.POSITION, wanted.positionId(), -1);
      gathering.take(all.build(), exact, fits);
    }

    private @Nullable Query brands() {
      return question.brands().isEmpty()
          ? null
          : anyOf(Fields.BRAND, question.brands(), String::valueOf);
    }

    private @Nullable Query vehicle(NamedVehicle named) {
      if (wanted.vehicleId() > 0) {
        return new TermQuery(new Term(Fields.VEHICLE, Integer.toString(wanted.vehicleId())));
      }
      if (!named.isNamed()) {
        return null;
      }
      if (named.isNarrow()) {
        int[] ids = vocabulary.vehiclesOf(named);
        return anyOf(Fields.VEHICLE, Arrays.stream(ids).boxed().toList(), String::valueOf);
      }
      return named.modelIds().isEmpty()
          ? anyOf(Fields.MAKE, named.makeIds(), String::valueOf)
          : anyOf(Fields.MODEL, named.modelIds(), String::valueOf);
    }

    private boolean isUniversal(Query vehicle) {
      return vehicle instanceof TermQuery term && term.getTerm().field().equals(Fields.UNIVERSAL);
    }

    private @Nullable Query all(List<String> words) {
      if (words.isEmpty()) {
        return null;
      }
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      words.forEach(word -> all.add(word(word), Occur.FILTER));
      return all.build();
    }

    private Query word(String word) {
      boolean last = word.equals(question.words().get(question.words().size() - 1));
      return anyOf(
          Fields.WORD, terms.meant(word, last && question.unfinished()), Function.identity());
    }
  }

  private static void only(BooleanQuery.Builder all, String field, int id, int any) {
    if (id != any) {
      all.add(new TermQuery(new Term(field, Integer.toString(id))), Occur.FILTER);
    }
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
