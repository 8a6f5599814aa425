package mx.nexus.platform.front;

import java.security.Principal;
import java.util.Optional;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.tenancy.Tenant;

/**
 * What the front door found out about a request, once, before anything else ran.
 *
 * @param tenant the shop that the request is for
 * @param principal who makes it; empty for nobody and for credentials that are not perfectly right
 * @param key the API key, for limits and the request log
 * @param refusal why the request must not go on
 */
record Arrival(
    Channel channel,
    Optional<Tenant> tenant,
    Optional<Principal> principal,
    Optional<ApiKey> key,
    Optional<Refusal> refusal) {

  static Arrival nobody(Channel channel) {
    return new Arrival(
        channel, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Arrival refused(Channel channel, Refusal refusal) {
    return new Arrival(
        channel, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(refusal));
  }

  static Arrival at(Channel channel, Tenant tenant, Optional<? extends Principal> principal) {
    return new Arrival(
        channel,
        Optional.of(tenant),
        principal.map(known -> known),
        Optional.empty(),
        Optional.empty());
  }

  /** The same by a key that is known, whether or not it opens anything here. */
  Arrival with(ApiKey known) {
    return new Arrival(channel, tenant, principal, Optional.of(known), refusal);
  }
}
