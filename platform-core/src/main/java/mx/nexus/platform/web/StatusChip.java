package mx.nexus.platform.web;

/**
 * One short text in the top bar.
 *
 * @param order small first; branch 10, till 20
 * @param text ready to show: {@code Caja 1 · abierta 08:02}
 * @param state {@code good}, {@code warn}, {@code bad} or empty for plain text
 * @param href page behind it; empty when none
 */
public record StatusChip(int order, String text, String state, String href) {}
