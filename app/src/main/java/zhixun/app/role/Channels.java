package zhixun.app.role;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zhixun.query.delivery.Channel;
import zhixun.query.delivery.MailChannel;
import zhixun.query.delivery.MailSettings;
import zhixun.query.delivery.Secrets;
import zhixun.query.delivery.WebhookChannel;
import zhixun.query.delivery.WecomChannel;

/** The channels that alerts may leave by. */
final class Channels {
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final String LOOPBACK = "ZHIXUN_WEBHOOK_LOOPBACK";

  private Channels() {}

  /** Webhook and 企业微信 always; mail where the environment names a server. */
  static List<Channel> standard(Secrets secrets) {
    var channels = new ArrayList<Channel>();
    boolean loopback = "allowed".equals(System.getenv(LOOPBACK));
    channels.add(new WebhookChannel(secrets, WAIT, loopback));
    channels.add(WecomChannel.standard(secrets));
    MailSettings.of(secrets).ifPresent(mail -> channels.add(new MailChannel(mail)));
    return channels;
  }
}
