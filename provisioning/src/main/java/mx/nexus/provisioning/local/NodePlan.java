package mx.nexus.provisioning.local;

import java.util.List;

/**
 * What an application server shall be.
 *
 * @param number from 1
 * @param nodes how many there are
 * @param port HTTP port of this one
 * @param bindAddress where it listens
 * @param firstClusterPort port of the first one in the cluster; the others follow
 * @param heapMegabytes most heap
 * @param jvmOptions more options of the operator
 */
public record NodePlan(
    int number,
    int nodes,
    int port,
    String bindAddress,
    String clusterName,
    int firstClusterPort,
    int heapMegabytes,
    List<String> jvmOptions) {

  /** Most servers that one launcher starts. */
  public static final int MOST_NODES = 4;

  private static final int FIRST_HEAP_MEGABYTES = 384;

  /** What it starts with. */
  int firstHeapMegabytes() {
    return Math.min(FIRST_HEAP_MEGABYTES, heapMegabytes);
  }

  /** The young generation at the start; most of a small heap is for what stays. */
  int youngMegabytes() {
    return Math.min(FIRST_HEAP_MEGABYTES / 2, heapMegabytes / 4);
  }

  int clusterPort() {
    return firstClusterPort + number - 1;
  }
}
