package mx.nexus.admin;

/** One value of a series. */
public record Point(String label, long value) {}
