package zhixun.ingest.frontier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import zhixun.contract.json.Json;
import zhixun.ingest.fetch.HostKey;

/**
 * All known URLs on disk, queued by host, lane and due time. What has not been committed is gone
 * after a crash, so that its URLs are due again. A million URLs cost disk, not heap. Thread-safe.
 */
public final class Frontier implements AutoCloseable {
  private static final int CACHE_MEGABYTES = 24;
  private static final String SEPARATOR = "\u0000";

  private final MVStore store;

  /** Key of a URL to its {@link KnownUrl} as JSON. */
  private final MVMap<String, byte[]> urls;

  /** {@code host, lane, due in hexadecimal milliseconds, key}, joined by NUL, to nothing. */
  private final MVMap<String, byte[]> queue;

  /** Small facts of the crawler, e.g. how far the health book got. */
  private final MVMap<String, byte[]> notes;

  private Frontier(MVStore store) {
    this.store = store;
    this.urls = open("urls");
    this.queue = open("queue");
    this.notes = open("notes");
  }

  /**
   * Opens or creates the store.
   *
   * @throws IOException if the file is in use by another process or cannot be read
   */
  public static Frontier open(Path folder) throws IOException {
    Files.createDirectories(folder);
    String file = folder.resolve("frontier.mv").toString();
    try {
      return new Frontier(
          new MVStore.Builder()
              .fileName(file)
              .cacheSize(CACHE_MEGABYTES)
              .autoCommitDisabled()
              .compress()
              .open());
    } catch (MVStoreException e) {
      throw new IOException("frontier " + file + ": " + e.getMessage(), e);
    }
  }

  /** A frontier that is gone with the process. */
  public static Frontier inMemory() {
    return new Frontier(new MVStore.Builder().autoCommitDisabled().open());
  }

  private MVMap<String, byte[]> open(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<String, byte[]>()
            .keyType(StringDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  /** Adds a URL unless its key is known; tells whether it was new. */
  public synchronized boolean offer(KnownUrl url) {
    if (urls.containsKey(url.key())) {
      return false;
    }
    put(url);
    return true;
  }

  public synchronized Optional<KnownUrl> find(String key) {
    return Optional.ofNullable(urls.get(key)).map(Frontier::decode);
  }

  /** Replaces what is known of a URL, and moves it in its queue. */
  public synchronized void update(KnownUrl url) {
    byte[] old = urls.get(url.key());
    if (old != null) {
      unqueue(decode(old));
    }
    put(url);
  }

  private void put(KnownUrl url) {
    urls.put(url.key(), encode(url));
    if (url.due() != null) {
      queue.put(queueKey(url, url.due()), new byte[0]);
    }
  }

  private void unqueue(KnownUrl url) {
    if (url.due() != null) {
      queue.remove(queueKey(url, url.due()));
    }
  }

  /** The URL of this host that is to be taken now; empty when none is due in these lanes. */
  public synchronized Optional<KnownUrl> nextDue(String host, Instant now, Set<Lane> lanes) {
    for (Lane lane : EnumSet.copyOf(lanes)) {
      String first = firstIn(host, lane);
      if (first != null && !dueOf(first).isAfter(now)) {
        return find(keyOf(first));
      }
    }
    return Optional.empty();
  }

  /** When the host's next URL in these lanes is due; empty when it has none. */
  public synchronized Optional<Instant> earliestDue(String host, Set<Lane> lanes) {
    Instant earliest = null;
    for (Lane lane : lanes) {
      String first = firstIn(host, lane);
      if (first != null && (earliest == null || dueOf(first).isBefore(earliest))) {
        earliest = dueOf(first);
      }
    }
    return Optional.ofNullable(earliest);
  }

  private @Nullable String firstIn(String host, Lane lane) {
    String prefix = host + SEPARATOR + lane.rank() + SEPARATOR;
    String first = queue.ceilingKey(prefix);
    return first != null && first.startsWith(prefix) ? first : null;
  }

  /** Every host with a queued URL, in order of name. */
  public synchronized List<String> hosts() {
    var out = new ArrayList<String>();
    String key = queue.firstKey();
    while (key != null) {
      String host = key.substring(0, key.indexOf(SEPARATOR));
      out.add(host);
      key = queue.ceilingKey(host + "\u0001");
    }
    return out;
  }

  /** Shows every known URL, in order of key. */
  public void forEach(Consumer<KnownUrl> reader) {
    urls.keyIterator(null).forEachRemaining(key -> find(key).ifPresent(reader));
  }

  public long size() {
    return urls.sizeAsLong();
  }

  public long queued() {
    return queue.sizeAsLong();
  }

  /** URLs of this lane that are due by then, over all hosts. */
  public synchronized long queued(Lane lane, Instant until) {
    long count = 0;
    for (String host : hosts()) {
      String prefix = host + SEPARATOR + lane.rank() + SEPARATOR;
      count += position(prefix + hex(until) + "\u0001") - position(prefix);
    }
    return count;
  }

  private long position(String key) {
    long index = queue.getKeyIndex(key);
    return index >= 0 ? index : -index - 1;
  }

  private static String hex(Instant due) {
    return String.format(Locale.ROOT, "%012x", Math.max(0, due.toEpochMilli()));
  }

  public Optional<byte[]> note(String name) {
    return Optional.ofNullable(notes.get(name));
  }

  public void note(String name, byte[] value) {
    notes.put(name, value);
  }

  /** Makes everything so far durable. */
  public void commit() {
    store.commit();
  }

  /** Commits and closes. */
  @Override
  public void close() {
    store.commit();
    store.close();
  }

  /** Closes as a crash would: what was not committed is lost. For drills. */
  void abandon() {
    store.closeImmediately();
  }

  private static String queueKey(KnownUrl url, Instant due) {
    return String.join(
        SEPARATOR,
        HostKey.of(URI.create(url.url())),
        Character.toString(url.lane().rank()),
        hex(due),
        url.key());
  }

  private static Instant dueOf(String queueKey) {
    return Instant.ofEpochMilli(Long.parseLong(queueKey.split(SEPARATOR, 4)[2], 16));
  }

  private static String keyOf(String queueKey) {
    return queueKey.split(SEPARATOR, 4)[3];
  }

  private static byte[] encode(KnownUrl url) {
    try {
      return Json.MAPPER.writeValueAsBytes(url);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a known URL always has a JSON form", e);
    }
  }

  private static KnownUrl decode(byte[] json) {
    try {
      return Json.MAPPER.readValue(json, KnownUrl.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the frontier holds an unreadable entry", e);
    }
  }
}
