package zhixun.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.internals.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single-node KRaft broker in this process, its log under a folder of ours. Uses internal classes
 * of Kafka 4.4, and is the only class that does. Starting it twice on one folder is prevented by
 * {@link zhixun.app.role.DataFolder}'s lock, not here.
 */
public final class EmbeddedBroker implements AutoCloseable {
  /** Constant, so that a folder formatted by an earlier start is taken over as it is. */
  private static final String CLUSTER_ID = "WmhpeHVuLWVtYmVkZGVkLQ";

  private final KafkaRaftServer server;
  private final String bootstrap;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrap) {
    this.server = server;
    this.bootstrap = bootstrap;
  }

  /**
   * Formats the folder if it is new and starts the broker; returns once clients can connect.
   *
   * @param lastWords run before Kafka halts the process, as it does when it cannot write its log
   * @throws IOException if the folder cannot be written or no port is free
   */
  public static EmbeddedBroker start(Path folder, Runnable lastWords) throws IOException {
    Exit.setHaltProcedure(
        (status, message) -> {
          lastWords.run();
          Runtime.getRuntime().halt(status);
        });
    Files.createDirectories(folder);
    List<Integer> ports = freePorts();
    format(folder);
    String bootstrap = "127.0.0.1:" + ports.getFirst();
    var config =
        KafkaConfig.fromProps(BrokerSettings.of(folder, ports.getFirst(), ports.getLast()));
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, bootstrap);
  }

  /** {@code host:port} for clients. */
  public String bootstrap() {
    return bootstrap;
  }

  /** Stops in order, with the log flushed. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws IOException {
    try {
      new Formatter()
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(CLUSTER_ID)
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setSupportedFeatures(new ArrayList<>(Feature.PRODUCTION_FEATURES))
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (FormatterException e) {
      throw new IOException("cannot format the broker's folder " + folder, e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) { // Formatter.run declares Exception
      throw new IOException("cannot format the broker's folder " + folder, e);
    }
  }

  /** Two free ports, both held until both are found. */
  private static List<Integer> freePorts() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    try (var first = new ServerSocket(0, 1, loopback);
        var second = new ServerSocket(0, 1, loopback)) {
      return List.of(first.getLocalPort(), second.getLocalPort());
    }
  }
}
