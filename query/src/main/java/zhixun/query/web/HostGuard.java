package zhixun.query.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only requests through that were meant for this server: a page elsewhere can make a browser
 * send requests to loopback, but cannot choose their Host and Origin (DNS rebinding).
 */
final class HostGuard implements Handler {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private final boolean behindProxy;

  HostGuard(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  @Override
  public void handle(Context context) {
    SecurityHeaders.add(context);
    if (!behindProxy && !(named(context.host()) && sameOrigin(context.header("Origin")))) {
      throw new ProblemException(403, "请求不是发给本机的", "Host: " + context.host());
    }
  }

  private static boolean named(@Nullable String host) {
    return host != null && NAMES.contains(host.replaceFirst(":\\d+$", ""));
  }

  private static boolean sameOrigin(@Nullable String origin) {
    if (origin == null) {
      return true;
    }
    try {
      return named(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
