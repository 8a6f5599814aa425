package mx.nexus.media;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a picture's file says: the part's code and, behind it, which of its pictures it
 * is: {@code WB-7391.jpg}, {@code WB-7391-2.jpg}, {@code WB-7391_2.jpg}, {@code WB-7391 (2).jpg}. A
 * code may end like that itself, so the whole name is tried first.
 *
 * @param whole the name without folders and ending
 * @param numbered the same without a number at its end, and that number; empty when it has none
 */
public record PictureFileName(String whole, Optional<Numbered> numbered) {

  private static final Pattern NUMBER =
      Pattern.compile("(.+?)\\s*(?:[-_ ](\\d{1,2})|\\((\\d{1,2})\\))");
  private static final Set<String> OF_COMPUTERS = Set.of("thumbs.db", "desktop.ini");

  /** A name and which picture of it. */
  public record Numbered(String code, int position) {}

  /**
   * The name of an entry; empty for folders and for what computers leave behind. Folders in front
   * say nothing, and no name is ever used as a path.
   */
  public static Optional<PictureFileName> of(String entry) {
    String path = entry.replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1).strip();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean left =
        path.startsWith("__MACOSX/") || name.startsWith(".") || OF_COMPUTERS.contains(lower);
    if (name.isEmpty() || left) {
      return Optional.empty();
    }
    int dot = name.lastIndexOf('.');
    String whole = dot > 0 ? name.substring(0, dot).strip() : name;
    return Optional.of(new PictureFileName(whole, numbered(whole)));
  }

  private static Optional<Numbered> numbered(String whole) {
    Matcher matcher = NUMBER.matcher(whole);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    int position = Integer.parseInt(number);
    return position == 0
        ? Optional.empty()
        : Optional.of(new Numbered(matcher.group(1).strip(), position));
  }

  /** The place that the name asks for; the first when it has no number. */
  public int position() {
    return numbered.map(Numbered::position).orElse(1);
  }
}
