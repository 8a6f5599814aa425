package mx.nexus.catalog.exchange;

import java.nio.file.Path;
import java.util.List;
import mx.nexus.catalog.exchange.format.SourceFile;

/**
 * What is to be imported, and how.
 *
 * @param brand of parts whose brand a file does not name; may be empty
 * @param newBrands unknown brands of parts are taken in instead of refused
 * @param acceptValid what is right is merged although other records are refused
 * @param previewOnly nothing is changed
 * @param resume goes on with the import of the same files that was cut short
 * @param errors where refused records are listed
 */
public record ImportOrder(
    List<SourceFile> files,
    String brand,
    boolean newBrands,
    boolean acceptValid,
    boolean previewOnly,
    boolean resume,
    Path errors) {

  public ImportOrder {
    files = List.copyOf(files);
  }

  /** All that is right or nothing, from the beginning. */
  public static ImportOrder of(SourceFile file, Path errors) {
    return new ImportOrder(List.of(file), "", false, false, false, false, errors);
  }

  /**
   * A file as it is read.
   *
   * @param fingerprint of its content and of what decides how it is understood
   */
  record Reading(String file, String fingerprint) {}

  List<Reading> readings() {
    String how = (newBrands ? " new brands" : "") + (brand.isEmpty() ? "" : " brand " + brand);
    return files.stream().map(file -> new Reading(file.name(), file.sha256() + how)).toList();
  }

  String names() {
    String names = String.join(", ", files.stream().map(SourceFile::name).toList());
    return names.length() > 500 ? names.substring(0, 500) + "…" : names;
  }
}
