package zhixun.query.delivery;

import java.util.Optional;
import zhixun.contract.event.Ids;

/**
 * An address of a subscription, {@code scheme:target}.
 *
 * @param target a URL or a mail address; it may hold a robot's key, so it is never shown
 */
record ChannelAddress(String scheme, String target) {
  /** Empty where the text has no scheme or no target. */
  static Optional<ChannelAddress> parse(String text) {
    int colon = text.indexOf(':');
    return colon < 1 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(new ChannelAddress(text.substring(0, colon), text.substring(colon + 1)));
  }

  /** The address as it may be shown: what may be a secret is replaced by a hash. */
  String label() {
    int query = target.indexOf('?');
    int user = target.contains("://") ? target.indexOf('@') : -1;
    if (query < 0 && user < 0) {
      return scheme + ":" + target;
    }
    String shown = query < 0 ? target : target.substring(0, query);
    if (user >= 0 && user < shown.length()) {
      shown = shown.substring(0, shown.indexOf("://") + 3) + shown.substring(user + 1);
    }
    return scheme + ":" + shown + "#" + Ids.hash(target).substring(0, 8);
  }
}
