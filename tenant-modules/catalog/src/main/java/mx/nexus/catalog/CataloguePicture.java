package mx.nexus.catalog;

import java.util.UUID;

/**
 * A picture that the shared catalogue has of a part; the same for all shops.
 *
 * @param partId the part's id in the catalogue
 * @param key SHA-256 of its file: a name that never means another picture
 * @param width in pixels
 * @param height in pixels
 */
public record CataloguePicture(UUID partId, String key, int width, int height) {}
