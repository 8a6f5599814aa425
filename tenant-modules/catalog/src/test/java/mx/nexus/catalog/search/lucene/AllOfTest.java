package mx.nexus.catalog.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the conjunction finds is compared with what Lucene's own does. */
class AllOfTest {

  private static final int PARTS = 5_000;
  private static final int SEGMENT = 1_700;
  private static final int QUESTIONS = 400;

  private final Directory directory = new ByteBuffersDirectory();
  private final Random random = new Random(7);
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private KnownClauses known;

  @BeforeEach
  void write() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int part = 0; part < PARTS; part++) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(part), Field.Store.NO));
        for (int every : List.of(2, 3, 5, 90, 150, 300)) {
          if (random.nextInt(every) == 0) {
            document.add(new StringField("word", "one-of-" + every, Field.Store.NO));
          }
        }
        if (part > SEGMENT * 2) {
          document.add(new StringField("word", "late", Field.Store.NO));
        }
        writer.addDocument(document);
        if (part % SEGMENT == SEGMENT - 1) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("id", "60"));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    known = new KnownClauses(searcher);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Test
  void findsWhatEachOfItsClausesFinds() throws IOException {
    assertThat(reader.leaves()).hasSizeGreaterThan(2);
    int found = 0;
    for (int question = 0; question < QUESTIONS; question++) {
      BooleanQuery.Builder expected = new BooleanQuery.Builder();
      List<Query> clauses = new ArrayList<>();
      for (int each = random.nextInt(4); each >= 0; each--) {
        Query clause = clause();
        expected.add(clause, Occur.FILTER);
        clauses.add(known.of(clause));
      }
      List<Integer> documents = found(expected.build());
      assertThat(found(AllOf.clauses(clauses))).as("%s", clauses).isEqualTo(documents);
      found += documents.size();
    }
    assertThat(found).isGreaterThan(QUESTIONS);
  }

  @Test
  void goesOnFromAnyDocument() throws IOException {
    Query bits = AllOf.clauses(List.of(word("one-of-2"), word("one-of-3"), word("one-of-5")));
    Query both = AllOf.clauses(List.of(word("one-of-90"), word("one-of-2")));
    for (Query query : List.of(bits, both)) {
      List<Integer> all = found(query);
      for (int from = 0; from < PARTS; from += 1 + random.nextInt(40)) {
        int least = from;
        assertThat(firstFrom(query, from))
            .isEqualTo(all.stream().filter(doc -> doc >= least).findFirst().orElse(-1));
      }
    }
  }

  @Test
  void goesOnFromWhereItStands() throws IOException {
    List<Integer> docs = IntStream.range(0, PARTS).filter(doc -> doc % 5 > 1).boxed().toList();
    Query lists = AllOf.clauses(List.of(KnownDocs.only(docs), word("one-of-90")));
    Query bits = AllOf.clauses(List.of(word("one-of-2"), word("one-of-3")));
    for (Query query : List.of(lists, bits, word("one-of-90"))) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      LeafReaderContext leaf = reader.leaves().get(0);
      List<Integer> all = new ArrayList<>();
      DocIdSetIterator one = weight.scorer(leaf).iterator();
      while (one.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        all.add(one.docID());
      }
      assertThat(all).isNotEmpty();
      for (int round = 0; round < 50; round++) {
        DocIdSetIterator stepping = weight.scorer(leaf).iterator();
        int doc = stepping.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
          int aim = doc + 1 + random.nextInt(200);
          doc = stepping.advance(aim);
          assertThat(doc)
              .isEqualTo(
                  all.stream()
                      .filter(each -> each >= aim)
                      .findFirst()
                      .orElse(DocIdSetIterator.NO_MORE_DOCS));
        }
      }
    }
  }

  @Test
  void knownDocumentsAreFoundInStepsOfAnyLength() throws IOException {
    List<Integer> docs = IntStream.range(0, PARTS).filter(doc -> doc % 7 < 2).boxed().toList();
    for (String word : List.of("one-of-2", "one-of-150", "late")) {
      Query among = AllOf.clauses(List.of(KnownDocs.only(docs), new TermQuery(of(word))));

      assertThat(found(among))
          .isNotEmpty()
          .isEqualTo(found(new TermQuery(of(word))).stream().filter(docs::contains).toList());
    }
  }

  @Test
  void aClauseThatFindsNothingLeavesNothing() throws IOException {
    assertThat(found(AllOf.clauses(List.of(word("one-of-2"), word("none"))))).isEmpty();
    assertThat(found(AllOf.clauses(List.of()))).isEmpty();
  }

  private Query clause() {
    return switch (random.nextInt(8)) {
      case 0 -> new TermQuery(of("one-of-2"));
      case 1 -> new TermQuery(of("one-of-3"));
      case 2 -> new TermQuery(of("one-of-5"));
      case 3 -> new TermQuery(of("one-of-90"));
      case 4 -> new TermQuery(of("one-of-150"));
      case 5 -> new TermQuery(of("late"));
      case 6 ->
          new TermInSetQuery(
              "word", List.of(new BytesRef("one-of-90"), new BytesRef("one-of-150")));
      default ->
          new TermInSetQuery(
              "word", List.of(new BytesRef("one-of-300"), new BytesRef("one-of-150")));
    };
  }

  private Query word(String word) throws IOException {
    return known.of(new TermQuery(of(word)));
  }

  private static Term of(String word) {
    return new Term("word", word);
  }

  /** The first document found from one on; -1 when there is none. */
  private int firstFrom(Query query, int from) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      int target = Math.max(0, from - leaf.docBase);
      if (scorer != null && target < leaf.reader().maxDoc()) {
        DocIdSetIterator documents = scorer.iterator();
        int doc = documents.advance(target);
        while (isDeleted(leaf, doc)) {
          doc = documents.nextDoc();
        }
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
          return leaf.docBase + doc;
        }
      }
    }
    return -1;
  }

  private static boolean isDeleted(LeafReaderContext leaf, int doc) {
    return doc != DocIdSetIterator.NO_MORE_DOCS
        && leaf.reader().getLiveDocs() != null
        && !leaf.reader().getLiveDocs().get(doc);
  }

  private List<Integer> found(Query query) throws IOException {
    return Arrays.stream(searcher.search(query, PARTS).scoreDocs)
        .map(hit -> hit.doc)
        .sorted()
        .toList();
  }
}
