package mx.nexus.platform.security;

import java.time.Instant;
import java.util.UUID;

/**
 * One request made with an API key, as its owner sees it in the request log.
 *
 * @param path path without the query
 * @param millis time taken on the server
 */
public record ApiKeyUse(
    UUID keyId, Instant at, String method, String path, int status, int millis, String requestId) {}
