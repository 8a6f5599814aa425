package mx.nexus.shopfront.app;

/**
 * A picture of a part that visitors see.
 *
 * @param name names it among its part's pictures, and never another one
 * @param width in pixels
 * @param height in pixels
 */
public record OfferedPicture(String name, int width, int height) {}
