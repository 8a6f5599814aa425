package mx.nexus.staff.app;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.staff.domain.Channel;

/**
 * An open login on the wire and on the screen.
 *
 * @param seenAt when it was last used, to five minutes
 * @param current the login with which this was asked
 */
public record SessionView(
    UUID id,
    @Example("page") Channel channel,
    @Example("189.203.10.4") String address,
    @Example("Mozilla/5.0 (Windows NT 10.0; Win64; x64)") String agent,
    Instant openedAt,
    Instant seenAt,
    boolean current)
    implements Serializable {}
