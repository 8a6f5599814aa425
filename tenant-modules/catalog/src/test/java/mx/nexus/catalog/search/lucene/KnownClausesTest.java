package mx.nexus.catalog.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownClausesTest {

  private static final int PARTS = 2_000;
  private static final int SEGMENT = 700;

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private KnownClauses clauses;

  @BeforeEach
  void write() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int part = 0; part < PARTS; part++) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(part), Field.Store.NO));
        document.add(new StringField("side", part % 3 == 0 ? "left" : "right", Field.Store.NO));
        document.add(new StringField("rare", Integer.toString(part % 500), Field.Store.NO));
        document.add(new NumericDocValuesField("brand", part % 90));
        if (part % 2 == 1) {
          document.add(new NumericDocValuesField("position", part));
        }
        writer.addDocument(document);
        if (part % SEGMENT == SEGMENT - 1) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("id", "6"));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    clauses = new KnownClauses(searcher);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Test
  void aFrequentTermFindsTheSameByBits() throws IOException {
    assertThat(reader.leaves()).hasSizeGreaterThan(2);
    Query left = new TermQuery(new Term("side", "left"));

    Query bits = clauses.of(left);

    assertThat(bits).isInstanceOf(BitsQuery.class);
    assertThat(clauses.of(new TermQuery(new Term("side", "left")))).isSameAs(bits);
    assertThat(found(bits)).isEqualTo(found(left)).doesNotContain(6).hasSize(666);
  }

  @Test
  void manyTermsTogetherMayBeFrequent() throws IOException {
    Query sides =
        new TermInSetQuery("rare", List.of(new BytesRef("1"), new BytesRef("2"), bytes(3)));
    Query many = new TermInSetQuery("rare", IntStream.range(0, 50).mapToObj(this::bytes).toList());

    assertThat(clauses.of(sides)).isInstanceOf(KnownDocs.class);
    assertThat(found(clauses.of(sides))).isEqualTo(found(sides)).hasSize(12);
    assertThat(clauses.of(many)).isInstanceOf(BitsQuery.class);
    assertThat(found(clauses.of(many))).isEqualTo(found(many));
  }

  @Test
  void manyTermsThatFindLittleAreAList() throws IOException {
    Query many = new TermInSetQuery("id", IntStream.range(100, 118).mapToObj(this::bytes).toList());

    assertThat(clauses.of(many)).isInstanceOf(KnownDocs.class);
    assertThat(found(clauses.of(many))).isEqualTo(found(many)).hasSize(18);
  }

  @Test
  void aRareTermIsAListThatLeads() throws IOException {
    Query rare = new TermQuery(new Term("rare", "9"));
    Query known = clauses.of(rare);
    assertThat(known).isInstanceOf(KnownDocs.class);
    assertThat(clauses.of(new TermQuery(new Term("rare", "9")))).isSameAs(known);
    assertThat(found(known)).isEqualTo(found(rare)).containsExactly(9, 509, 1_009, 1_509);

    Query both = AllOf.clauses(List.of(known, clauses.of(new TermQuery(new Term("side", "left")))));

    assertThat(found(both)).containsExactly(9, 1_509);
    assertThat(found(clauses.of(new TermQuery(new Term("side", "none"))))).isEmpty();
  }

  @Test
  void columnsHaveWhatTheDocumentsHave() throws IOException {
    FacetColumns columns = FacetColumns.of(reader, "brand", "no such field", "position");

    for (int part = 0; part < PARTS; part++) {
      long ofPart = columns.of(part);
      assertThat(columns.brand(ofPart)).isEqualTo(part % 90);
      assertThat(columns.category(ofPart)).isZero();
      assertThat(columns.position(ofPart)).isEqualTo(part % 2 == 0 ? 0 : part);
    }
  }

  private BytesRef bytes(int number) {
    return new BytesRef(Integer.toString(number));
  }

  /** Documents were never merged, so they are numbered like the parts. */
  private List<Integer> found(Query query) throws IOException {
    return Arrays.stream(searcher.search(query, PARTS).scoreDocs)
        .map(hit -> hit.doc)
        .sorted()
        .toList();
  }
}
