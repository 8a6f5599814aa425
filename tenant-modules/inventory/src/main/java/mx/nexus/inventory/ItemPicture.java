package mx.nexus.inventory;

import java.util.UUID;

/**
 * A picture of one of the shop's parts.
 *
 * @param position from 1; the first is the one that lists show
 * @param key under which its files lie; never shown to anybody
 */
public record ItemPicture(UUID id, UUID itemId, int position, int width, int height, String key) {

  @Override
  public String toString() {
    return "picture " + id;
  }
}
