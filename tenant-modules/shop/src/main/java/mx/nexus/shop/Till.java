package mx.nexus.shop;

import java.util.UUID;

/**
 * A till of a branch: one drawer, one folio series.
 *
 * @param code short, unique in its branch: {@code C1}
 */
public record Till(UUID id, UUID branchId, String code, String name) {}
