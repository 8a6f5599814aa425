package mx.nexus.platform.web;

/**
 * Where a page stands in the menu.
 *
 * @param order place inside the section, small first
 * @param labelKey key of its text; the first part names the bundle: {@code sales.menu.register} is
 *     in {@code mx.nexus.sales.messages}
 * @param icon name of a PrimeIcon without {@code pi-}
 * @param key the key that leads there from every page; empty when none does
 */
public record MenuEntry(MenuSection section, int order, String labelKey, String icon, String key) {}
