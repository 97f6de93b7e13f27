package zhixun.app.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of the embedded broker: one node, loopback only, small buffers (31 MB of heap measured
 * against 158 MB with the defaults), the log flushed every second, nothing ever deleted by age.
 */
final class BrokerSettings {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private static final Map<String, String> TUNED =
      Map.ofEntries(
          Map.entry("auto.create.topics.enable", "false"),
          // Members die with this process: after a kill their partitions must be free again soon.
          Map.entry("group.consumer.heartbeat.interval.ms", "1000"),
          Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"),
          Map.entry("group.consumer.min.session.timeout.ms", "6000"),
          Map.entry("group.consumer.session.timeout.ms", "6000"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
          Map.entry("log.cleaner.io.buffer.size", "262144"),
          Map.entry("log.cleaner.threads", "1"),
          Map.entry("log.flush.interval.ms", "1000"),
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("log.retention.ms", "-1"),
          Map.entry("log.segment.bytes", "67108864"),
          Map.entry("message.max.bytes", "1572864"),
          Map.entry("num.io.threads", "2"),
          Map.entry("num.network.threads", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.segment.bytes", "4194304"),
          Map.entry("process.roles", "broker,controller"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "2"),
          Map.entry("transaction.state.log.replication.factor", "1"));

  private BrokerSettings() {}

  static Properties of(Path folder, int clientPort, int controllerPort) {
    String clients = "PLAINTEXT://127.0.0.1:" + clientPort;
    String controllers = CONTROLLER + "://127.0.0.1:" + controllerPort;
    var settings = new Properties();
    settings.putAll(TUNED);
    settings.put("node.id", String.valueOf(NODE));
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("listeners", clients + "," + controllers);
    settings.put("advertised.listeners", clients);
    settings.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    settings.put("log.dirs", folder.toString());
    return settings;
  }
}
