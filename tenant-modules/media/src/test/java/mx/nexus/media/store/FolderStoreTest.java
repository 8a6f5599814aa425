package mx.nexus.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {

  @TempDir Path folder;

  @Override
  ObjectStore store() {
    return new FolderStore(folder);
  }

  @Test
  void leavesNothingBesideWhatItKeeps() throws IOException {
    store().put(ObjectPath.shared("a", "b.webp"), bytes("uno"));

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()))
          .isEqualTo(List.of("shared/a/b.webp"));
    }
  }

  @Test
  void saysWhenItCannotWrite() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder would be");

    assertThatThrownBy(() -> new FolderStore(taken).put(ObjectPath.shared("x"), bytes("uno")))
        .isInstanceOf(StoreFailed.class);
  }
}
