package mx.nexus.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mx.nexus.catalog.search.TestCatalogue;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GenerateCommandIT {

  private final List<Exception> failures = new ArrayList<>();

  @Test
  void aCatalogueThatShopsMayBeLinkedToIsReplacedOnlyWhenToldTo() {
    execute("generate", "--parts", "10", "--seed", "2");
    execute("generate", "--parts", "10", "--seed", "2", "--replace");

    assertThat(failures).hasSize(2);
    assertThat(failures.get(0))
        .isInstanceOf(CommandFailed.class)
        .hasMessageStartingWith("There is a catalogue of 1,500 parts (generated, seed 7).")
        .hasMessageEndingWith("--replace");
    assertThat(failures.get(1)).hasMessage("the twin is made");
  }

  private void execute(String... arguments) {
    new CommandLine(new CatalogCommand(data -> new Filled()))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              failures.add(failure);
              return 1;
            })
        .execute(arguments);
  }

  /** An installation with a catalogue; nothing is put in its place. */
  private static final class Filled implements Workplace.Site {

    private static final DataSource CATALOGUE = TestCatalogue.of(1_500).dataSource();

    @Override
    public Path data() {
      throw new UnsupportedOperationException();
    }

    @Override
    public DataSource shared() {
      return CATALOGUE;
    }

    @Override
    public DataSource twin() {
      throw new UnsupportedOperationException("the twin is made");
    }

    @Override
    public void replaceByTwin() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
