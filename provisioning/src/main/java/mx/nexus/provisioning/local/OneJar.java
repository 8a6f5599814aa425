package mx.nexus.provisioning.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar and all jars on the class path of its manifest, made into one uncompressed jar. Whatever is
 * looked for and not there costs a look into each jar of a class path, and an application server
 * looks for a great deal.
 *
 * <p>What several jars hold under one name is what the first of them holds, as on a class path;
 * lists that are read from all of them (services, HK2's, the loggers') are joined. Entries for
 * other versions of Java and module descriptors are left out.
 */
final class OneJar {

  private static final Pattern JOINED =
      Pattern.compile("META-INF/(services|hk2-locator|logmessages|loggerinfo)/.+");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "META-INF/MANIFEST\\.MF|META-INF/(versions|maven)/.*|META-INF/[^/]+\\.(SF|DSA|RSA|EC)|(.*/)?module-info\\.class");

  private final JarOutputStream out;
  private final Set<String> written = new HashSet<>();
  private final Map<String, ByteArrayOutputStream> joined = new LinkedHashMap<>();

  private OneJar(JarOutputStream out) {
    this.out = out;
  }

  /** Puts the one jar in the place of the first, and removes the others. */
  static void replace(Path first) throws IOException {
    Manifest manifest;
    List<Path> others;
    try (JarFile jar = new JarFile(first.toFile())) {
      manifest = jar.getManifest();
      String classPath = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      others = Stream.of(classPath.strip().split("\\s+")).map(first::resolveSibling).toList();
    }
    // Payara asks its launcher's manifest where its modules are.
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, first.getFileName().toString());
    Path half = first.resolveSibling(first.getFileName() + ".half");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(half))) {
      OneJar one = new OneJar(out);
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      manifest.write(head);
      one.write(JarFile.MANIFEST_NAME, head.toByteArray());
      one.take(first);
      for (Path other : others) {
        one.take(other);
      }
      for (Map.Entry<String, ByteArrayOutputStream> list : one.joined.entrySet()) {
        one.write(list.getKey(), list.getValue().toByteArray());
      }
    }
    Files.move(half, first, StandardCopyOption.REPLACE_EXISTING);
    for (Path other : others) {
      Files.delete(other);
    }
  }

  private void take(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
      for (JarEntry entry : jar.versionedStream().toList()) {
        String name = entry.getName();
        if (entry.isDirectory() || LEFT_OUT.matcher(name).matches()) {
          continue;
        }
        if (JOINED.matcher(name).matches()) {
          ByteArrayOutputStream list =
              joined.computeIfAbsent(name, absent -> new ByteArrayOutputStream());
          list.writeBytes(bytesOf(jar, entry));
          list.write('\n');
        } else if (!written.contains(name)) {
          write(name, bytesOf(jar, entry));
        }
      }
    }
  }

  private static byte[] bytesOf(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      // Folders are looked for, too.
      String folder = name.substring(0, slash + 1);
      if (!written.contains(folder)) {
        put(folder, new byte[0]);
      }
    }
    put(name, bytes);
  }

  private void put(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    // The same jar of the same parts: a class data archive is bound to it.
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
    written.add(name);
  }
}
