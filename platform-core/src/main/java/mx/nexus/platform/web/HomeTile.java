package mx.nexus.platform.web;

/**
 * One figure on the first page. All texts are ready to show, in the person's language.
 *
 * @param order small first
 * @param label what it is: {@code Ventas de hoy}
 * @param value the figure as shown: {@code $12,340.00}
 * @param note what it compares to; empty when nothing
 * @param href page behind it, from the context root; empty when none
 */
public record HomeTile(int order, String label, String value, String note, String href) {}
