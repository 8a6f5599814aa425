package mx.nexus.catalog.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.pictures.PictureLoad;
import mx.nexus.media.PictureShelves;
import mx.nexus.media.PictureZip;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code nexus catalog images}: gives parts of the catalogue their pictures. */
@Command(
    name = "images",
    description = {
      "Gives parts of the catalogue their pictures, from a ZIP of files named by part number:",
      "<brand>/<number>.jpg, <brand>/<number>-2.jpg; without the folder where the number is unique."
    })
final class ImagesCommand implements Callable<Integer> {

  @ParentCommand private CatalogCommand catalog;

  @Parameters(paramLabel = "FILE", description = "The ZIP, up to 200 MB and 5000 pictures.")
  private Path file;

  @Override
  public Integer call() {
    try (Workplace.Site site = catalog.enter();
        PictureZip zip = open()) {
      PictureShelves shelves =
          PictureShelves.of(
              site.data(), name -> Optional.ofNullable(System.getenv(name)), Clock.systemUTC());
      PictureLoad load =
          new PictureLoad(
              new CatalogDatabase(site.shared()),
              shelves.shared(),
              (entry, code) -> System.err.println(entry + ": " + code));
      zip.each(load);
      System.out.printf(
          Locale.ROOT, "%,d pictures loaded, %,d refused%n", load.loaded(), load.refused());
      return load.refused() == 0 ? 0 : 1;
    } catch (IOException e) {
      throw new CommandFailed(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private PictureZip open() throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > PictureZip.MOST_BYTES) {
      throw new CommandFailed(file + " is no file of up to 200 MB.");
    }
    return PictureZip.open(file).orElseThrow(() -> new CommandFailed(file + " is no ZIP."));
  }
}
