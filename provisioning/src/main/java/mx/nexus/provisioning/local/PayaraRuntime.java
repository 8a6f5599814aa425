package mx.nexus.provisioning.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.nexus.platform.command.CommandFailed;
import org.jspecify.annotations.Nullable;

/**
 * Payara, unpacked once for starting quickly: its three hundred jars are made into one, which
 * stands on the JVM's own class path, so that from the second start on its twenty thousand classes
 * come from a class data archive. The archive is made in the background, at the lowest priority,
 * from the list of classes that the first start loaded.
 */
final class PayaraRuntime {

  private static final String LAUNCHER = "launch-micro.jar";

  private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";

  /** Payara asks for these types; the other thousand cost a third of a second at each start. */
  private static final Set<String> SERVED =
      Set.of(
          "css",
          "csv",
          "gif",
          "html",
          "ico",
          "jpeg",
          "jpg",
          "js",
          "json",
          "mjs",
          "pdf",
          "png",
          "svg",
          "txt",
          "webmanifest",
          "webp",
          "woff",
          "woff2",
          "xhtml",
          "xlsx",
          "xml",
          "zip");

  private static final Pattern MIME_MAPPING =
      Pattern.compile(
          "\\s*<mime-mapping>\\s*<extension>([^<]*)</extension>.*?</mime-mapping>", Pattern.DOTALL);

  /** The password of the trust store that Payara brings, which holds public certificates only. */
  private static final char[] PUBLIC_STORE = "changeit".toCharArray();

  private final Path folder;

  private PayaraRuntime(Path folder) {
    this.folder = folder;
  }

  /**
   * The runtime of an installation, unpacked at the first call: beside Payara where that may be
   * written, else in the data folder.
   */
  static PayaraRuntime of(Installation installation, DataFolder data) {
    Path payara = installation.payara();
    Path beside = payara.resolveSibling("unpacked");
    try {
      Path parent =
          Files.isWritable(payara.getParent())
              ? Files.createDirectories(beside)
              : Files.createDirectories(data.root().resolve("runtime/unpacked"));
      Path folder = parent.resolve(nameOf(payara));
      if (!Files.isDirectory(folder)) {
        unpack(payara, parent, folder);
      }
      return new PayaraRuntime(folder);
    } catch (IOException e) {
      throw new CommandFailed("Payara could not be unpacked: " + e.getMessage(), e);
    }
  }

  /** A changed file or another Java is another runtime: the archive is bound to both. */
  private static String nameOf(Path payara) throws IOException {
    return "payara-one-jar-%x-%x-java-%s"
        .formatted(
            Files.size(payara), Files.getLastModifiedTime(payara).toMillis(), Runtime.version());
  }

  private static void unpack(Path payara, Path parent, Path folder) throws IOException {
    Path half = Files.createTempDirectory(parent, "half-");
    Process unpacking =
        new ProcessBuilder(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                payara.toString(),
                "--rootdir",
                half.toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(half.resolve("unpack.log").toFile())
            .start();
    if (endOf(unpacking) != 0 || !Files.exists(half.resolve(LAUNCHER))) {
      throw new IOException("see " + half.resolve("unpack.log"));
    }
    // Payara notes the environment of this process there.
    Files.deleteIfExists(half.resolve(".env"));
    Path config = half.resolve("config");
    keepServedTypes(config.resolve("default-web.xml"));
    openQuickly(config.resolve("cacerts.p12"));
    OneJar.replace(half.resolve(LAUNCHER));
    try {
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      // Another launcher was quicker.
      delete(half);
    }
    removeOthers(parent, folder);
  }

  private static void keepServedTypes(Path webXml) throws IOException {
    String text = Files.readString(webXml);
    Files.writeString(
        webXml,
        MIME_MAPPING
            .matcher(text)
            .replaceAll(
                mapping ->
                    SERVED.contains(mapping.group(1).strip())
                        ? Matcher.quoteReplacement(mapping.group())
                        : ""));
  }

  /** The public certificates without the deliberately slow encryption of PKCS 12. */
  private static void openQuickly(Path store) throws IOException {
    try {
      KeyStore slow = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        slow.load(in, PUBLIC_STORE);
      }
      KeyStore quick = KeyStore.getInstance("JKS");
      quick.load(null, PUBLIC_STORE);
      for (String alias : Collections.list(slow.aliases())) {
        quick.setCertificateEntry(alias, slow.getCertificate(alias));
      }
      try (OutputStream out = Files.newOutputStream(store)) {
        quick.store(out, PUBLIC_STORE);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("The trust store cannot be read: " + e.getMessage(), e);
    }
  }

  private static void removeOthers(Path parent, Path kept) throws IOException {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, "payara-*")) {
      for (Path other : others) {
        if (!other.equals(kept)) {
          delete(other);
        }
      }
    }
  }

  /** Gives a node its own copy of Payara's configuration, which Payara changes as it starts. */
  void configure(Path root) throws IOException {
    Path from = folder.resolve("config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            root.resolve("config").resolve(from.relativize(file)),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * The options of the JVM, its class path and the main class, in this order.
   *
   * @param first whether this is the launcher's first server, which notes what it loads
   */
  List<String> command(boolean first) throws IOException {
    List<String> options = new ArrayList<>();
    Path archive = archive();
    if (Files.exists(archive)) {
      options.add("-XX:SharedArchiveFile=" + archive);
    } else if (first) {
      removeForgottenLists();
      options.add("-XX:DumpLoadedClassList=" + classList(ProcessHandle.current().pid()));
    }
    Path launcher = launcher();
    try (JarFile jar = new JarFile(launcher.toFile())) {
      Attributes main = jar.getManifest().getMainAttributes();
      // What the manifest opens counts only for java -jar.
      open(main, "Add-Opens", "--add-opens", options);
      open(main, "Add-Exports", "--add-exports", options);
    }
    options.add("-Dfish.payara.micro.BootJar=" + launcher.toUri());
    options.add("-Dfish.payara.micro.UnpackDir=" + folder);
    options.addAll(List.of("-cp", launcher.toString(), MAIN));
    return options;
  }

  private static void open(Attributes main, String name, String option, List<String> options) {
    for (String each : Optional.ofNullable(main.getValue(name)).orElse("").strip().split("\\s+")) {
      if (!each.isEmpty()) {
        options.add(option + "=" + each + "=ALL-UNNAMED");
      }
    }
  }

  /**
   * Starts to make the archive from what this launcher's first start loaded; nothing when there is
   * one, or another launcher is at it. Ends with the returned process.
   */
  Optional<AutoCloseable> archiveClasses(Path log) {
    Path list = classList(ProcessHandle.current().pid());
    if (Files.exists(archive()) || !Files.exists(list)) {
      return Optional.empty();
    }
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("archive.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(archiving(list, channel, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  private AutoCloseable archiving(Path list, FileChannel lock, Path log) throws IOException {
    Path settled = folder.resolve("classes.lst");
    Files.move(list, settled, StandardCopyOption.REPLACE_EXISTING);
    Path half = folder.resolve("classes.half");
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
      command.addAll(List.of("/usr/bin/nice", "-n", "19"));
    }
    command.addAll(
        List.of(
            java(),
            "-Xshare:dump",
            "-XX:+UseSerialGC",
            "-XX:SharedClassListFile=" + settled,
            "-XX:SharedArchiveFile=" + half,
            "-cp",
            launcher().toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var unused =
        process
            .onExit()
            .thenAccept(
                ended -> {
                  try (lock) {
                    if (ended.exitValue() == 0 && Files.exists(half)) {
                      Files.move(half, archive(), StandardCopyOption.ATOMIC_MOVE);
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    return process::destroyForcibly;
  }

  /** Those of launchers that ended before they made an archive. */
  private void removeForgottenLists() throws IOException {
    try (DirectoryStream<Path> lists = Files.newDirectoryStream(folder, "classes-*.lst")) {
      for (Path list : lists) {
        String pid = list.getFileName().toString().replaceAll("\\D", "");
        if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Files.deleteIfExists(list);
        }
      }
    }
  }

  private Path launcher() {
    return folder.resolve(LAUNCHER);
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }

  private Path classList(long pid) {
    return folder.resolve("classes-%d.lst".formatted(pid));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int endOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while unpacking Payara.", e);
    }
  }

  /** Removes a folder and what is in it. */
  static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> old = Files.walk(root)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
