package mx.nexus.provisioning.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the logs of the servers from filling the disk. A log that has grown large is copied aside
 * and emptied: the servers write to the end of the same file and know nothing of it. What they
 * write between the two is lost, which is a few lines at most.
 */
final class LogRotation {

  private final Path folder;
  private final long mostBytes;
  private final int kept;

  /**
   * @param mostBytes a log is put aside when it is larger
   * @param kept how many logs are kept of each server beside the one that is written
   */
  LogRotation(Path folder, long mostBytes, int kept) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.kept = kept;
  }

  /** Puts aside what has grown too large. */
  void rotateWhatIsLarge() throws IOException {
    for (Path log : logs()) {
      if (Files.size(log) > mostBytes) {
        makeRoom(log);
        Files.copy(log, aside(log, 1), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel emptied = FileChannel.open(log, StandardOpenOption.WRITE)) {
          emptied.truncate(0);
        }
      }
    }
  }

  /** Puts the log of an ended server aside, whatever its size. */
  void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > 0) {
      makeRoom(log);
      Files.move(log, aside(log, 1), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<Path> logs() throws IOException {
    List<Path> logs = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.log")) {
      found.forEach(logs::add);
    }
    return logs;
  }

  private void makeRoom(Path log) throws IOException {
    Files.deleteIfExists(aside(log, kept));
    for (int number = kept - 1; number >= 1; number--) {
      if (Files.exists(aside(log, number))) {
        Files.move(aside(log, number), aside(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Path aside(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }
}
