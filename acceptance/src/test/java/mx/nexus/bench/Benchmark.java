package mx.nexus.bench;

import java.util.List;
import mx.nexus.acceptance.NexusProcess;

/** One thing measured. */
interface Benchmark {

  /** How it is called on the command line. */
  String name();

  List<Figure> measure(NexusProcess nexus) throws Exception;

  /**
   * One line of the report.
   *
   * @param limit what stands in the way of a better figure
   */
  record Figure(String what, String measured, String target, boolean reached, String limit) {}
}
