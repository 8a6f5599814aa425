package mx.nexus.catalog.generate;

/**
 * The vehicles that the parts of a family fit.
 *
 * @param model the first of them, whose maker's numbers the parts have
 * @param years of that model
 * @param vehicles ids, each once
 * @param cylinders of their engine, by which some parts are counted
 */
record Fitment(Model model, Years years, int[] vehicles, int cylinders, Remark remark) {

  /**
   * What else must hold.
   *
   * @param note as people read it; empty for none
   * @param qualifiers the same as JSON; empty for none
   */
  record Remark(String note, String qualifiers) {

    static final Remark NONE = new Remark("", "");
  }
}
