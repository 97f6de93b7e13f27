package zhixun.app.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import zhixun.contract.event.Ids;

/** What one address of a site answers, ready as bytes. Immutable. */
final class Response {
  private final int status;
  private final String contentType;
  private final byte[] body;
  private final Instant modified;
  private final String etag;

  private Response(int status, String contentType, byte[] body, Instant modified) {
    this.status = status;
    this.contentType = contentType;
    this.body = body.clone();
    this.modified = modified;
    // Weak, because the same entity is sent with and without gzip.
    this.etag = "W/\"" + Ids.hash(new String(body, StandardCharsets.ISO_8859_1)) + "\"";
  }

  static Response text(String contentType, String text, Charset charset, Instant modified) {
    return new Response(200, contentType, text.getBytes(charset), modified);
  }

  static Response binary(String contentType, byte[] body, Instant modified) {
    return new Response(200, contentType, body, modified);
  }

  static Response notFound() {
    byte[] page =
        "<html><body><h1>404</h1><p>您访问的页面不存在</p></body></html>".getBytes(StandardCharsets.UTF_8);
    return new Response(404, "text/html; charset=UTF-8", page, Instant.EPOCH);
  }

  int status() {
    return status;
  }

  /** The header's value, charset included where the site states one. */
  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body.clone();
  }

  Instant modified() {
    return modified;
  }

  String etag() {
    return etag;
  }
}
