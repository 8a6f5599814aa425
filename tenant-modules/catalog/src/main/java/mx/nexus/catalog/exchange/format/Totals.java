package mx.nexus.catalog.exchange.format;

import mx.nexus.platform.command.CommandFailed;

/** What the end of a file says about how much is in it. */
final class Totals {

  private Totals() {}

  /**
   * Compares.
   *
   * @throws CommandFailed when records are missing: something was cut out, or put together wrongly
   */
  static void check(SourceFile file, String said, long records) {
    if (!said.isEmpty() && !said.equals(Long.toString(records))) {
      throw new CommandFailed(
          "%s says at its end that it holds %s records, but there are %,d; get it anew"
              .formatted(file.name(), said.length() > 20 ? "?" : said, records));
    }
  }
}
