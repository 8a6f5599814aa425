package mx.nexus.platform.persistence;

/** How to reach the master database. */
public record MasterSettings(DatabaseAccess access) {}
