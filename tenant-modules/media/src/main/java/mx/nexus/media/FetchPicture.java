package mx.nexus.media;

import jakarta.enterprise.context.ApplicationScoped;
import mx.nexus.media.fetch.GuardedFetch;

/** Brings a file from the internet; what it is, {@link MakePicture} finds out. */
@ApplicationScoped
public class FetchPicture {

  private final GuardedFetch fetch;

  public FetchPicture() {
    this(new GuardedFetch());
  }

  /** With another way to the internet. */
  public FetchPicture(GuardedFetch fetch) {
    this.fetch = fetch;
  }

  /**
   * The file at an address of the public internet, over HTTP or HTTPS.
   *
   * @throws PictureRefused when the address is no such, or the file cannot be had
   */
  public byte[] fetch(String address) {
    return fetch.fetch(address, MakePicture.MOST_BYTES);
  }
}
