package zhixun.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/** What one visit to a URL came to. */
public sealed interface FetchOutcome {
  /** A body came. */
  record Fetched(Page page) implements FetchOutcome {}

  /** Our copy is still good; {@code maxAge} is how long the server says so, zero if it does not. */
  record NotModified(Duration maxAge) implements FetchOutcome {}

  /** It lives elsewhere; asking there is a visit of its own. */
  record Redirected(URI target, boolean forever) implements FetchOutcome {}

  /** 429 or 503: not before {@code retryAfter} has passed; zero if the server named no time. */
  record Throttled(int status, Duration retryAfter) implements FetchOutcome {}

  /** Nothing usable came. */
  record Failed(Cause cause, String detail) implements FetchOutcome {}

  /** Why nothing came. */
  enum Cause {
    NOT_FOUND("not found", true, false),
    FORBIDDEN("forbidden", false, false),
    CLIENT_ERROR("client error", true, false),
    SERVER_ERROR("server error", false, true),
    NAME_UNKNOWN("name unknown", false, true),
    NOT_CONNECTED("not connected", false, true),
    TIMED_OUT("timed out", false, true),
    BROKEN_OFF("broken off", false, true),
    TLS("tls", false, true),
    TOO_LARGE("too large", true, false),
    UNREADABLE_ENCODING("unreadable encoding", false, false),
    REDIRECT_LOOP("redirect loop", true, false),
    NO_WEB_ADDRESS("no web address", true, false),
    PRIVATE_ADDRESS("private address", true, false),
    ROBOTS("disallowed by robots.txt", true, false);

    private final String words;
    private final boolean permanent;
    private final boolean ofHost;

    Cause(String words, boolean permanent, boolean ofHost) {
      this.words = words;
      this.permanent = permanent;
      this.ofHost = ofHost;
    }

    /** Short and groupable. */
    public String words() {
      return words;
    }

    /** Trying again is of no use. */
    public boolean permanent() {
      return permanent;
    }

    /** It says something about the host rather than the page. */
    public boolean ofHost() {
      return ofHost;
    }
  }
}
