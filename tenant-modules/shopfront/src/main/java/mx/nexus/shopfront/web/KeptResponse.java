package mx.nexus.shopfront.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Keeps what a page writes until it is whole, so that it can be told whether it has changed. */
final class KeptResponse extends HttpServletResponseWrapper {

  private static final int USUAL_SIZE = 32 * 1024;
  private static final int TAG_LENGTH = 24;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_SIZE);
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
  private final ServletOutputStream stream = new Keeping(body);

  KeptResponse(HttpServletResponse response) {
    super(response);
  }

  byte[] body() {
    writer.flush();
    return body.toByteArray();
  }

  /** Names this content. Weak, because the server compresses on the way. */
  static String tagOf(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "W/\"" + HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH) + "\"";
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Whether one of the tags that a client has ({@code If-None-Match}) is this one. */
  static boolean isAmong(@Nullable String known, String tag) {
    if (known == null) {
      return false;
    }
    for (String each : known.split(",")) {
      String plain = each.strip();
      if (plain.equals("*") || plain.equals(tag) || ("W/" + plain).equals(tag)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    body.reset();
  }

  @Override
  public void reset() {
    super.reset();
    resetBuffer();
  }

  /** The length is known when the page is whole. */
  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  private static final class Keeping extends ServletOutputStream {

    private final ByteArrayOutputStream body;

    Keeping(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(int octet) {
      body.write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      body.write(octets, from, count);
    }
  }
}
