package zhixun.app.demo;

import java.time.Instant;
import java.util.List;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.SubscriptionId;

/**
 * The watch that the demo keeps: national documents on standards for AI and information technology.
 */
public final class DemoSubscriptions {
  private static final Instant SINCE = Instant.parse("2024-04-30T16:00:00Z");

  private DemoSubscriptions() {}

  /**
   * The demo's subscriptions.
   *
   * @param channels where alerts go besides the console, e.g. {@code webhook:http://…}; may be
   *     empty
   */
  public static List<Subscription> all(List<String> channels) {
    var form =
        new Subscription.Form(
            List.of("policy"),
            List.of("national"),
            List.of(),
            List.of(),
            List.of(List.of("信息化标准", "人工智能标准"), List.of("行动计划", "建设指南", "标准体系")),
            List.of("中央网信办", "工业和信息化部", "市场监管总局", "2024—2027年"),
            List.of("招聘", "股价"),
            true,
            List.of(),
            List.of(),
            0);
    return List.of(
        new Subscription(
            new SubscriptionId("demo-standards"),
            "国家层面信息化与人工智能标准文件",
            null,
            form,
            channels,
            null,
            Subscription.Mode.AT_ONCE,
            "demo",
            true,
            SINCE));
  }
}
