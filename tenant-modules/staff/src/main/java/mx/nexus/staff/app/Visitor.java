package mx.nexus.staff.app;

import mx.nexus.staff.domain.Channel;

/**
 * Where a login comes from.
 *
 * @param address network address
 * @param agent what the program says it is; cut to what is worth showing
 */
public record Visitor(Channel channel, String address, String agent) {

  private static final int LONGEST_AGENT = 200;

  public Visitor {
    agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
  }
}
