package zhixun.app.role;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.app.broker.EmbeddedBroker;
import zhixun.app.runner.Cluster;
import zhixun.app.runner.Groups;
import zhixun.app.status.PipelineStatus;
import zhixun.contract.topic.Topic;
import zhixun.contract.topic.Topics;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.ingest.source.SourceCatalogue;
import zhixun.query.web.WebParts;
import zhixun.query.web.WebServer;
import zhixun.query.web.WebSettings;

/**
 * One running process: its data folder locked, its broker up if it has one, its roles at work. Used
 * by one thread; {@link #failure()} may be watched by any.
 */
public final class Node implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private final NodeSettings settings;
  private final DataFolder.Lock lock;
  private final @Nullable EmbeddedBroker broker;
  private final Cluster cluster;
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private final List<RunningRole> running = new ArrayList<>();
  private final Set<Role> started = EnumSet.noneOf(Role.class);
  private @Nullable LuceneEngine engine;
  private @Nullable WebServer server;
  private final String token = UUID.randomUUID().toString();
  private boolean announced;
  private boolean closed;

  private Node(
      NodeSettings settings,
      DataFolder.Lock lock,
      @Nullable EmbeddedBroker broker,
      Cluster cluster) {
    this.settings = settings;
    this.lock = lock;
    this.broker = broker;
    this.cluster = cluster;
  }

  /**
   * Locks the data folder, starts the broker unless another is named, creates missing topics, and
   * starts the roles.
   *
   * @throws FolderInUseException if another process runs on the folder
   * @throws IOException if a file or port cannot be had
   */
  public static Node start(NodeSettings settings, Language language) throws IOException {
    // Read first: a fault in the catalogue is told before anything runs.
    var catalogue =
        settings.roles().contains(Role.INGEST)
            ? Optional.of(Crawls.catalogue(settings))
            : Optional.<SourceCatalogue>empty();
    Node node = open(settings);
    try {
      node.startRoles(language, catalogue);
      return node;
    } catch (IOException | RuntimeException e) {
      node.close();
      throw e;
    }
  }

  /**
   * The folder locked and the broker up, without any role: for commands that only look at topics.
   */
  public static Node open(NodeSettings settings) throws IOException {
    DataFolder.Lock lock = settings.data().lock();
    String kafka = settings.kafka();
    EmbeddedBroker broker = null;
    try {
      RunFile.remove(settings.data()); // left by a process that was killed
      broker =
          kafka == null
              ? EmbeddedBroker.start(settings.data().kafka(), () -> lastWords(settings.data()))
              : null;
      var cluster = new Cluster(broker == null ? String.valueOf(kafka) : broker.bootstrap());
      cluster.createTopics(Topics.all());
      return new Node(settings, lock, broker, cluster);
    } catch (IOException | RuntimeException e) {
      if (broker != null) {
        broker.close();
      }
      lock.close();
      throw e;
    }
  }

  public Cluster cluster() {
    return cluster;
  }

  /** The index of this process; absent unless it runs the index role. */
  public LuceneEngine engine() {
    if (engine == null) {
      throw new IllegalStateException("this process runs no index role");
    }
    return engine;
  }

  /** The web role's address; empty without one. */
  public String address() {
    return server == null ? "" : server.address();
  }

  /** Writes {@code run.json}, so that other commands find this process. */
  public void announce() throws IOException {
    new RunFile(address(), token, cluster.bootstrap(), ProcessHandle.current().pid())
        .write(settings.data());
    announced = true;
  }

  /** Completes with the failure of a role: the process must end then. */
  public CompletableFuture<Void> failure() {
    return failure;
  }

  /**
   * Returns once every stage that runs here has taken and made durable all that is on its topic.
   */
  public void awaitDrained() {
    try (var groups = new Groups(cluster)) {
      groups.awaitDrained(inputs(), failure::isDone);
    }
    if (failure.isCompletedExceptionally()) {
      if (failure.exceptionNow() instanceof DiskFullException full) {
        throw full;
      }
      throw new IllegalStateException("a role has failed", failure.exceptionNow());
    }
  }

  private Map<String, Topic<?>> inputs() {
    var inputs = new LinkedHashMap<String, Topic<?>>();
    PipelineStatus.inputs()
        .forEach(
            (group, topic) -> {
              if (started.stream().anyMatch(r -> r.roleName().equals(group))) {
                inputs.put(group, topic);
              }
            });
    if (started.contains(Role.INDEX)) {
      inputs.put("index-stories", Topics.STORIES);
    }
    return inputs;
  }

  private void startRoles(Language language, Optional<SourceCatalogue> catalogue)
      throws IOException {
    if (settings.roles().contains(Role.INDEX)) {
      engine = IndexStart.open(settings.data(), cluster, language.segmenter());
      start(Role.INDEX, Stages.index(cluster, engine, IndexStart.closing(engine)));
    }
    startServing(language);
    if (settings.roles().contains(Role.DELIVER)) {
      start(Role.DELIVER, Stages.deliver(cluster, settings));
    }
    if (settings.roles().contains(Role.ALERT)) {
      start(Role.ALERT, Stages.alert(cluster, language, settings));
    }
    if (settings.roles().contains(Role.STORY)) {
      start(Role.STORY, Stages.story(cluster, language));
    }
    if (settings.roles().contains(Role.CLASSIFY)) {
      start(Role.CLASSIFY, Stages.classify(cluster, language));
    }
    if (catalogue.isPresent()) {
      start(Role.INGEST, Crawls.role(settings, catalogue.get(), cluster));
    }
  }

  /** What reads the index: the console, and the report on the 1st of the month. */
  private void startServing(Language language) throws IOException {
    boolean web = settings.roles().contains(Role.WEB);
    boolean report = settings.roles().contains(Role.REPORT);
    if (!web && !report) {
      return;
    }
    LuceneEngine read = engine != null ? engine : LuceneEngine.readOnly(settings.data().index());
    var digests = new Digests(cluster, read, settings.data());
    if (report) {
      start(Role.REPORT, new ReportRole(digests, settings));
    }
    if (web) {
      var parts =
          new WebParts(
              Serving.search(language, read, read), read, digests, new KafkaLogView(cluster));
      var console = settings.console();
      server =
          WebServer.start(
              new WebSettings(console.bind(), console.port(), console.behindProxy()), parts);
    }
  }

  private void start(Role name, RunningRole role) {
    started.add(name);
    running.addFirst(role); // started from the end of the flow, stopped from its beginning
    role.start(this::fail);
  }

  private void fail(Throwable cause) {
    var full = DiskFullException.of(settings.data());
    if (full.isEmpty()) {
      LOG.error("A role failed; the process stops", cause);
    }
    failure.completeExceptionally(full.isPresent() ? full.get() : cause);
  }

  private static void lastWords(DataFolder data) {
    String why =
        DiskFullException.of(data)
            .map(Throwable::getMessage)
            .orElse("Kafka 写不了它的日志 " + data.kafka() + "，进程停止");
    LOG.error("{}", why);
  }

  /** Stops every role in the order in which events flow, then the broker. Idempotent. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (server != null) {
      server.close();
    }
    running.forEach(RunningRole::stop);
    if (broker != null) {
      broker.close();
    }
    forget();
    lock.close();
  }

  private void forget() {
    try {
      if (announced) {
        RunFile.remove(settings.data());
      }
    } catch (IOException e) {
      LOG.warn("cannot remove run.json; its process is gone all the same", e);
    }
  }
}
