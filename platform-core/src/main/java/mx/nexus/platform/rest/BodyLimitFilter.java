package mx.nexus.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses bodies that are too large, by their announced length and by counting what arrives. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimitFilter implements ContainerRequestFilter {

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    long limit =
        OperationAnnotations.find(resource, BodyLimit.class)
            .map(BodyLimit::bytes)
            .orElse(BodyLimit.USUAL_BYTES);
    String announced = request.getHeaderString("Content-Length");
    if (announced != null && isMore(announced, limit)) {
      throw HttpRefusal.tooLarge(limit);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Counted(request.getEntityStream(), limit));
    }
  }

  private static boolean isMore(String length, long limit) {
    try {
      return Long.parseLong(length.strip()) > limit;
    } catch (NumberFormatException counted) {
      return false;
    }
  }

  /** Counts what is read, for bodies that come in chunks. */
  static final class Counted extends FilterInputStream {

    private final long limit;
    private long seen;

    Counted(InputStream body, long limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = super.read(into, offset, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) {
      seen += bytes;
      if (seen > limit) {
        throw HttpRefusal.tooLarge(limit);
      }
    }
  }
}
