package mx.nexus.inventory.domain.imagelist;

import org.jspecify.annotations.Nullable;

/**
 * A picture that somebody wants on a part.
 *
 * @param number of the row in the list, or of the file in the ZIP, from 1
 * @param source the address, or the file's name in the ZIP
 * @param code the part as the list or the name says it
 * @param position wanted place from 1; null: behind the others
 */
public record WantedImage(int number, String source, String code, @Nullable Integer position) {}
