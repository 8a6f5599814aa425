package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.PartRecord;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes an index, whole or what changed. */
final class IndexWriting {

  /** Commit data: the last change of the catalogue that the index has. */
  static final String CHANGE = "change";

  private static final int BUFFER_MEGABYTES = 96;

  /** Parts that are held in memory: an import may change hundreds of thousands. */
  private static final int UPDATED_AT_ONCE = 5_000;

  private IndexWriting() {}

  /** Writes every part while the next ones are read, and merges all into one segment. */
  static void writeAll(Path folder, CatalogueSource source) {
    PartDocument documents = new PartDocument(source.vehicleNames());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config(BUFFER_MEGABYTES));
        Handover<PartRecord> parts =
            new Handover<>("catalogue-index", part -> add(writer, documents, part))) {
      long change = source.lastChange();
      source.forEachPart(parts::give);
      parts.finish();
      writer.forceMerge(1);
      note(writer, change);
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes parts anew; ids without a part disappear. */
  static void update(IndexWriter writer, CatalogueSource source, List<Integer> ids, long lastChange)
      throws IOException {
    PartDocument documents = new PartDocument(source.vehicleNames());
    for (int id : ids) {
      writer.deleteDocuments(new Term(Fields.ID, Integer.toString(id)));
    }
    for (int from = 0; from < ids.size(); from += UPDATED_AT_ONCE) {
      List<Integer> some = ids.subList(from, Math.min(ids.size(), from + UPDATED_AT_ONCE));
      for (PartRecord part : source.parts(some)) {
        writer.addDocument(documents.of(part));
      }
    }
    note(writer, lastChange);
    writer.commit();
  }

  static IndexWriterConfig config(int bufferMegabytes) {
    return new IndexWriterConfig(new WhitespaceAnalyzer())
        .setRAMBufferSizeMB(bufferMegabytes)
        .setIndexSort(new Sort(new SortField(Fields.POPULARITY, SortField.Type.LONG, true)));
  }

  private static void note(IndexWriter writer, long change) {
    writer.setLiveCommitData(Map.of(CHANGE, Long.toString(change)).entrySet());
  }

  private static void add(IndexWriter writer, PartDocument documents, PartRecord part) {
    try {
      writer.addDocument(documents.of(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
