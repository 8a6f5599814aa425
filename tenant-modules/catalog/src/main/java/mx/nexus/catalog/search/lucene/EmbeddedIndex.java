package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Vocabulary;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The index of one release on this machine, and keeping it in step with the catalogue. */
public final class EmbeddedIndex implements AutoCloseable {

  private static final int UPDATE_MEGABYTES = 16;

  private final UUID release;
  private final Path folder;
  private final Vocabulary vocabulary;
  private final LucenePartSearch search;

  private EmbeddedIndex(UUID release, Path folder, Vocabulary vocabulary) {
    this.release = release;
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.search = LucenePartSearch.open(folder, vocabulary);
  }

  /**
   * Opens the index of a release and makes it first when it is not there.
   *
   * @return empty when another process is making it right now
   */
  public static Optional<EmbeddedIndex> open(
      IndexFolder folder, UUID release, CatalogueSource source) {
    return folder
        .make(release, source)
        .map(index -> new EmbeddedIndex(release, index, source.vocabulary()));
  }

  public UUID release() {
    return release;
  }

  public LucenePartSearch search() {
    return search;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Brings the index up to what changed in the catalogue. One process of a machine writes; the
   * others find what it wrote. When it was left behind so long that its next changes are forgotten,
   * it is made anew.
   *
   * @return the index to use from now on; empty when nothing changed
   */
  public Optional<EmbeddedIndex> follow(IndexFolder indexes, CatalogueSource source) {
    if (source.lastChange() == search.change()) {
      return Optional.empty();
    }
    if (source.hasForgottenSince(search.change())) {
      return renewed(indexes, source);
    }
    write(source);
    EmbeddedIndex next = new EmbeddedIndex(release, folder, source.vocabulary());
    if (next.search.change() == search.change()) {
      next.close();
      return Optional.empty();
    }
    return Optional.of(next);
  }

  private Optional<EmbeddedIndex> renewed(IndexFolder indexes, CatalogueSource source) {
    EmbeddedIndex written = new EmbeddedIndex(release, folder, source.vocabulary());
    if (!source.hasForgottenSince(written.search.change())) {
      return Optional.of(written);
    }
    written.close();
    return indexes
        .makeAnew(release, source)
        .map(index -> new EmbeddedIndex(release, index, source.vocabulary()));
  }

  private void write(CatalogueSource source) {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, IndexWriting.config(UPDATE_MEGABYTES))) {
      long last = source.lastChange();
      List<Integer> changed = source.changedSince(search.change());
      IndexWriting.update(writer, source, changed, last);
    } catch (LockObtainFailedException anotherProcessWrites) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    search.close();
  }
}
