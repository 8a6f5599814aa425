package mx.nexus.cash;

import java.time.Instant;
import java.util.UUID;

/** A till's open cash session as other capabilities see it. */
public record OpenSession(UUID id, UUID tillId, Instant openedAt, String openedBy) {}
