package mx.nexus.provisioning.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Secrets that this installation made for itself, in a file that only its user may read. */
public final class LaptopSecrets {

  private static final int KEY_BYTES = 32;

  /** Without letters and digits that people take for each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Path file;
  private final Properties values = new Properties();
  private final SecureRandom random = new SecureRandom();

  public LaptopSecrets(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A value that was kept. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  /** Keeps a value. */
  public void put(String name, String value) {
    values.setProperty(name, value);
    StringWriter text = new StringWriter();
    new TreeMap<Object, Object>(values).forEach((k, v) -> text.write(k + "=" + v + "\n"));
    try {
      DataFolder.writePrivate(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kept key of 32 bytes in base64, made at the first call. */
  public String key(String name) {
    return find(name)
        .orElseGet(
            () -> {
              byte[] bytes = new byte[KEY_BYTES];
              random.nextBytes(bytes);
              String made = Base64.getEncoder().encodeToString(bytes);
              put(name, made);
              return made;
            });
  }

  /** The kept password that a person can type, made at the first call; about 79 bits. */
  public String password(String name) {
    return find(name)
        .orElseGet(
            () -> {
              String made = words();
              put(name, made);
              return made;
            });
  }

  private String words() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
