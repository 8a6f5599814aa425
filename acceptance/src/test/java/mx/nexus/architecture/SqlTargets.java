package mx.nexus.architecture;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a migration creates, changes, reads and refers to. Functions are looked into. */
record SqlTargets(
    Set<String> changed, Set<String> tables, Set<String> read, Set<String> referenced) {

  private static final String NAME = "(?:only\\s+)?(?:public\\.)?([a-z_][a-z0-9_]*)";
  private static final String EXISTS = "(?:if\\s+(?:not\\s+)?exists\\s+)?";

  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:create|alter|drop)\\s+(?:unlogged\\s+)?(?:table|view|materialized\\s+view|sequence|type)\\s+"
              + EXISTS
              + NAME);
  private static final Pattern ROUTINE =
      Pattern.compile(
          "\\b(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\s+"
              + EXISTS
              + NAME);
  private static final Pattern INDEX =
      Pattern.compile(
          "\\bcreate\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?"
              + EXISTS
              + NAME
              + "\\s+on\\s+"
              + NAME);
  private static final Pattern KNOWN_INDEX =
      Pattern.compile("\\b(?:alter|drop)\\s+index\\s+(?:concurrently\\s+)?" + EXISTS + NAME);
  private static final Pattern TRIGGER =
      Pattern.compile(
          "\\bcreate\\s+(?:constraint\\s+)?trigger\\s+" + NAME + "[^;]*?\\bon\\s+" + NAME);
  private static final Pattern INSERT = Pattern.compile("\\b(?:insert|merge)\\s+into\\s+" + NAME);
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?<!key\\s)(?<!for\\s)(?<!do\\s)(?<!after\\s)(?<!before\\s)\\bupdate\\s+" + NAME);
  private static final Pattern DELETE =
      Pattern.compile("\\b(?:delete\\s+from|truncate(?:\\s+table)?)\\s+" + NAME);
  private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+" + NAME);
  private static final Pattern REFERENCE = Pattern.compile("\\breferences\\s+" + NAME);

  static SqlTargets of(String sql) {
    String plain = withoutCommentsAndTexts(sql);
    Set<String> tables = new TreeSet<>(names(TABLE, plain));
    Set<String> changed = new TreeSet<>(tables);
    for (Pattern each :
        new Pattern[] {ROUTINE, INDEX, KNOWN_INDEX, TRIGGER, INSERT, UPDATE, DELETE}) {
      changed.addAll(names(each, plain));
    }
    Set<String> read = names(READ, plain.replaceAll("\\bdelete\\s+from\\b", "delete"));
    return new SqlTargets(changed, tables, read, names(REFERENCE, plain));
  }

  private static Set<String> names(Pattern pattern, String sql) {
    Set<String> names = new TreeSet<>();
    Matcher found = pattern.matcher(sql);
    while (found.find()) {
      for (int group = 1; group <= found.groupCount(); group++) {
        names.add(found.group(group));
      }
    }
    return names;
  }

  private static String withoutCommentsAndTexts(String sql) {
    return sql.replaceAll("--[^\\n]*", " ")
        .replaceAll("(?s)/\\*.*?\\*/", " ")
        .replaceAll("(?s)'(?:[^']|'')*'", "''")
        .toLowerCase(Locale.ROOT);
  }
}
