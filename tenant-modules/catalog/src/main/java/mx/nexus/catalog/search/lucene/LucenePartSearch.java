package mx.nexus.catalog.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch;
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

  private static final int MOST_REMEMBERED = 30_000;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final TermList terms;
  private final Vocabulary vocabulary;

  /** Popular parts come up again and again, and taking one out of its block costs more. */
  private final Cache<Integer, StoredPart> parts =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

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
      Gathering gathering = new Gathering(searcher, parts, wanted.limit());
      boolean numberOnly = Readings.isNumberOnly(question);
      for (Stage stage : Readings.of(question, wanted, vocabulary)) {
        if (!gathering.isEmpty() && (numberOnly || !stage.always())) {
          continue;
        }
        for (Reading reading : stage.readings()) {
          take(gathering, reading, wanted);
        }
      }
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

  private void take(Gathering gathering, Reading reading, Wanted wanted) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    reading.words().forEach(word -> all.add(word(reading, word), Occur.FILTER));
    if (!reading.numbers().isEmpty()) {
      all.add(anyOf(Fields.NUMBER, reading.numbers(), Function.identity()), Occur.FILTER);
    }
    if (!reading.numberBeginning().isEmpty()) {
      all.add(new PrefixQuery(new Term(Fields.NUMBER, reading.numberBeginning())), Occur.FILTER);
    }
    if (!reading.brands().isEmpty()) {
      all.add(anyOf(Fields.BRAND, reading.brands(), String::valueOf), Occur.FILTER);
    }
    Query vehicle = vehicle(reading.vehicle());
    if (vehicle != null) {
      all.add(vehicle, Occur.FILTER);
    }
    only(all, Fields.TYPE, reading.typeId(), 0);
    only(all, Fields.BRAND, wanted.brandId(), 0);
    only(all, Fields.CATEGORY, wanted.categoryId(), 0);
    only(all, Fields.POSITION, wanted.positionId(), -1);
    gathering.take(all.build(), reading);
  }

  private Query word(Reading reading, String word) {
    return anyOf(
        Fields.WORD, terms.meant(word, word.equals(reading.goingOn())), Function.identity());
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
