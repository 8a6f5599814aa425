package mx.nexus.platform.persistence;

/** A JSON text as a parameter for a {@code jsonb} column. */
public record Json(String text) {}
