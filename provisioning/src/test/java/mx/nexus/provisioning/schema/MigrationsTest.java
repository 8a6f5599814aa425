package mx.nexus.provisioning.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  @TempDir private Path folder;

  @Test
  void takesOnlyOurMigrationsOutOfTheWar() throws IOException {
    Path war =
        war(
            "WEB-INF/lib/nexus-shop.jar",
            jar("db/migration/tenant/shop/V202611241210__shop.sql"),
            "WEB-INF/lib/foreign.jar",
            jar("db/migration/tenant/foreign/V209901010000__foreign.sql"),
            "WEB-INF/lib/nexus-platform-core.jar",
            jar("db/migration/master/V202611241200__master.sql"));

    Migrations migrations = Migrations.ofWar(war, folder.resolve("out"));

    assertThat(migrations.tenantVersion()).hasToString("202611241210.1");
    assertThat(migrations.masterVersion()).hasToString("202611241200.1");
    assertThat(folder.resolve("out/tenant/foreign")).doesNotExist();
  }

  @Test
  void refusesAnEntryThatLeadsOut() throws IOException {
    Path war = war("WEB-INF/lib/nexus-shop.jar", jar("db/migration/../../../evil.sql"));

    assertThatThrownBy(() -> Migrations.ofWar(war, folder.resolve("out")))
        .hasMessageContaining("leads out");
  }

  @Test
  void nothingFoundIsAnError() throws IOException {
    Files.createDirectories(folder.resolve("tenant"));

    assertThatThrownBy(() -> Migrations.in(folder).tenantVersion())
        .isInstanceOf(IllegalStateException.class);
  }

  private Path war(Object... entries) throws IOException {
    Path war = folder.resolve("test.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    }
    return war;
  }

  private static byte[] jar(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("select 1;".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
