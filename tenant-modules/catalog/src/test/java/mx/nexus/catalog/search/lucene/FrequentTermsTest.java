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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

class FrequentTermsTest {

  private static final int PARTS = 2_000;
  private static final int SEGMENT = 700;

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private FrequentTerms frequent;

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
        writer.addDocument(document);
        if (part % SEGMENT == SEGMENT - 1) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("id", "6"));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    frequent = new FrequentTerms(searcher);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Test
  void aFrequentTermFindsTheSameByBits() throws IOException {
    assertThat(reader.leaves()).hasSizeGreaterThan(2);
    Query left = new TermQuery(new Term("side", "left"));

    Query bits = frequent.of(left);

    assertThat(bits).isInstanceOf(BitsQuery.class);
    assertThat(frequent.of(new TermQuery(new Term("side", "left")))).isSameAs(bits);
    assertThat(found(bits)).isEqualTo(found(left)).doesNotContain(6).hasSize(666);
  }

  @Test
  void manyTermsTogetherMayBeFrequent() throws IOException {
    Query sides =
        new TermInSetQuery("rare", List.of(new BytesRef("1"), new BytesRef("2"), bytes(3)));
    Query many = new TermInSetQuery("rare", IntStream.range(0, 50).mapToObj(this::bytes).toList());

    assertThat(frequent.of(sides)).isSameAs(sides);
    assertThat(frequent.of(many)).isInstanceOf(BitsQuery.class);
    assertThat(found(frequent.of(many))).isEqualTo(found(many));
  }

  @Test
  void aRareTermStaysWhatItIsAndLeads() throws IOException {
    Query rare = new TermQuery(new Term("rare", "9"));
    assertThat(frequent.of(rare)).isSameAs(rare);
    assertThat(frequent.of(rare)).isSameAs(rare);

    Query both =
        new BooleanQuery.Builder()
            .add(frequent.of(rare), Occur.FILTER)
            .add(frequent.of(new TermQuery(new Term("side", "left"))), Occur.FILTER)
            .build();

    assertThat(found(both)).containsExactly(9, 1_509);
    assertThat(found(frequent.of(new TermQuery(new Term("side", "none"))))).isEmpty();
  }

  @Test
  void aColumnHasWhatTheDocumentsHave() throws IOException {
    FacetColumn brands = FacetColumn.of(reader, "brand");
    FacetColumn none = FacetColumn.of(reader, "no such field");

    for (int part = 0; part < PARTS; part++) {
      assertThat(brands.of(part)).isEqualTo(part % 90);
    }
    assertThat(none.of(PARTS - 1)).isZero();
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
