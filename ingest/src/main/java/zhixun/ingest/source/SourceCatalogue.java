package zhixun.ingest.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All sources by name, in the order of the file. Immutable. */
public final class SourceCatalogue {
  private static final String BUILT_IN = "sources.yml";

  private final Map<String, Source> byName;
  private final Set<String> allowedPrivateHosts;

  /**
   * @param allowedPrivateHosts hosts, or {@code host:port}, that may have a private or loopback
   *     address
   */
  public SourceCatalogue(List<Source> sources, Set<String> allowedPrivateHosts) {
    this.byName = new LinkedHashMap<>();
    sources.forEach(source -> byName.put(source.name(), source));
    this.allowedPrivateHosts = new TreeSet<>(allowedPrivateHosts);
  }

  /** The catalogue that comes with Zhixun. */
  public static SourceCatalogue builtIn() {
    try (var in = SourceCatalogue.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + BUILT_IN);
      }
      return new CatalogueReader(BUILT_IN).read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @throws CatalogueException naming file, line, field and what is allowed
   */
  public static SourceCatalogue load(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new CatalogueReader(file.toString()).read(reader);
    }
  }

  /**
   * Reads a catalogue held in memory.
   *
   * @param name stands for the file in error messages
   * @throws CatalogueException naming file, line, field and what is allowed
   */
  public static SourceCatalogue parse(String yaml, String name) {
    return new CatalogueReader(name).read(new StringReader(yaml));
  }

  public List<Source> all() {
    return List.copyOf(byName.values());
  }

  /** The sources that are crawled. */
  public List<Source> enabled() {
    return byName.values().stream().filter(Source::enabled).toList();
  }

  public Optional<Source> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Set<String> allowedPrivateHosts() {
    return Set.copyOf(allowedPrivateHosts);
  }
}
