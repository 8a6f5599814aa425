package mx.nexus.catalog.app;

import mx.nexus.platform.rest.Example;

/**
 * A picture of a part.
 *
 * @param own whether it is the shop's own
 * @param url where the WebP file is, at most 1200 pixels wide and high; it never changes
 * @param thumbUrl the same at 300 by 300
 */
public record PartImage(
    boolean own,
    @Example("1200") int width,
    @Example("900") int height,
    @Example("/pos/api/catalog/parts/0199d2a4-9c3e-8d51-8f6e-0a1b2c3d4e5f/images/9f86d081884c7d65")
        String url,
    @Example(
            "/pos/api/catalog/parts/0199d2a4-9c3e-8d51-8f6e-0a1b2c3d4e5f/images/9f86d081884c7d65?size=thumb")
        String thumbUrl) {}
