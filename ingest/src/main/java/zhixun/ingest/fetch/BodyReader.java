package zhixun.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads a body, compressed or not, up to its limits. */
final class BodyReader {
  /** The body is over a limit. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(String what, long limit) {
      super(what + " over " + limit + " bytes");
    }
  }

  /** The encoding is unknown to us, or its bytes are not what it says. */
  static final class EncodingException extends IOException {
    private static final long serialVersionUID = 1;

    EncodingException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private BodyReader() {}

  /**
   * @param encoding the {@code Content-Encoding} header; empty for none
   */
  static byte[] read(InputStream in, String encoding, FetchLimits limits) throws IOException {
    InputStream wire = new Limited(in, limits.wireBytes(), "body as sent");
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("identity")) {
      return readAll(wire, limits.bodyBytes());
    }
    try {
      return readAll(decoder(name, wire), limits.bodyBytes());
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new EncodingException(name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw name.equals("br") ? ofBrotli(e) : e;
    }
  }

  /** The decoder wraps both its own troubles and those of the stream below it. */
  private static IOException ofBrotli(IOException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    boolean below = cause instanceof IOException && !cause.equals(failure);
    return below
        ? (IOException) cause
        : new EncodingException("br: " + cause.getMessage(), failure);
  }

  private static InputStream decoder(String name, InputStream wire) throws IOException {
    return switch (name) {
      case "gzip", "x-gzip" -> new GZIPInputStream(wire, 8192);
      case "br" -> new BrotliInputStream(wire);
      case "deflate" -> inflate(new BufferedInputStream(wire));
      default -> throw new EncodingException("content encoding " + name, new IOException(name));
    };
  }

  /** Servers send deflate with the zlib head, as they should, or bare. */
  private static InputStream inflate(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    boolean zlib = (first & 0x0f) == 8 && ((first << 8) + second) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!zlib), 8192);
  }

  private static byte[] readAll(InputStream in, long limit) throws IOException {
    var out = new ByteArrayOutputStream(32 * 1024);
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + (long) n > limit) {
        throw new TooLargeException("body", limit);
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  private static final class Limited extends FilterInputStream {
    private final long limit;
    private final String what;
    private long count;

    Limited(InputStream in, long limit, String what) {
      super(in);
      this.limit = limit;
      this.what = what;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      counted(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      counted(Math.max(n, 0));
      return n;
    }

    private void counted(int n) throws IOException {
      count += n;
      if (count > limit) {
        throw new TooLargeException(what, limit);
      }
    }
  }
}
