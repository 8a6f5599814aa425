package mx.nexus.catalog.search;

/**
 * A part as an engine indexes it.
 *
 * @param numberKeys all its numbers in the form that is compared, with blanks between
 * @param vehicles ids of the vehicles that it fits, with blanks between; empty for a universal part
 * @param words what can be asked for, each word in its one form, with blanks between
 */
public record PartRecord(
    int id,
    String number,
    String name,
    int brandId,
    int typeId,
    int categoryId,
    int positionId,
    int popularity,
    boolean universal,
    String numberKeys,
    String vehicles,
    String words) {}
