package mx.nexus.provisioning.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneJarTest {

  private static final String SERVICE = "META-INF/services/java.sql.Driver";

  @TempDir Path folder;
  private Path launcher;

  @BeforeEach
  void replaceThreeJars() throws IOException {
    launcher = folder.resolve("launcher.jar");
    Files.createDirectory(folder.resolve("runtime"));
    jar(
        launcher,
        Map.of("Class-Path", "runtime/a.jar runtime/b.jar", "Main-Class", "Launcher"),
        Map.of("x/Launcher.class", "launcher"));
    jar(
        folder.resolve("runtime/a.jar"),
        Map.of("Multi-Release", "true"),
        Map.of(
            "x/Both.class",
            "a",
            "x/New.class",
            "for Java 8",
            "META-INF/versions/11/x/New.class",
            "for Java 11",
            "META-INF/versions/99/x/New.class",
            "for Java 99",
            "module-info.class",
            "a",
            SERVICE,
            "a.Driver"));
    jar(
        folder.resolve("runtime/b.jar"),
        Map.of(),
        Map.of("x/Both.class", "b", "META-INF/B.SF", "signed", SERVICE, "b.Driver"));
    OneJar.replace(launcher);
  }

  @Test
  void theFirstOfAClassPathWins() throws IOException {
    assertThat(text("x/Launcher.class")).isEqualTo("launcher");
    assertThat(text("x/Both.class")).isEqualTo("a");
  }

  @Test
  void listsOfServicesAreJoined() throws IOException {
    assertThat(text(SERVICE).lines()).containsExactly("a.Driver", "b.Driver");
  }

  @Test
  void whatThisJavaWouldTakeIsTaken() throws IOException {
    assertThat(text("x/New.class")).isEqualTo("for Java 11");
    assertThat(text("META-INF/versions/99/x/New.class")).isNull();
  }

  @Test
  void moduleDescriptorsAndSignaturesOfPartsAreLeftOut() throws IOException {
    assertThat(text("module-info.class")).isNull();
    assertThat(text("META-INF/B.SF")).isNull();
  }

  @Test
  void foldersAreFound() throws IOException {
    try (JarFile jar = new JarFile(launcher.toFile())) {
      assertThat(jar.getEntry("META-INF/services/").isDirectory()).isTrue();
    }
  }

  @Test
  void theManifestIsTheLaunchersAndNamesTheOneJar() throws IOException {
    try (JarFile jar = new JarFile(launcher.toFile())) {
      Attributes main = jar.getManifest().getMainAttributes();
      assertThat(main.getValue("Main-Class")).isEqualTo("Launcher");
      assertThat(main.getValue("Class-Path")).isEqualTo("launcher.jar");
    }
    assertThat(folder.resolve("runtime")).isEmptyDirectory();
  }

  private String text(String name) throws IOException {
    try (JarFile jar = new JarFile(launcher.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      return entry == null ? null : new String(jar.getInputStream(entry).readAllBytes(), UTF_8);
    }
  }

  private static void jar(Path file, Map<String, String> manifest, Map<String, String> entries)
      throws IOException {
    Manifest head = new Manifest();
    head.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach((name, value) -> head.getMainAttributes().putValue(name, value));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), head)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(UTF_8));
        out.closeEntry();
      }
    }
  }
}
