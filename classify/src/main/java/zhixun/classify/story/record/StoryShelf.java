package zhixun.classify.story.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.json.Json;

/**
 * What every story's articles gave it, packed, so that any story can be put together again when an
 * article joins late or an analyst moves one. Not thread-safe.
 */
public final class StoryShelf {
  /** Stories kept unpacked: those that grow, grow again soon. */
  private static final int UNPACKED = 512;

  private final Map<StoryId, Packed> stories = new HashMap<>();
  private final Map<StoryId, List<Contribution>> unpacked =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StoryId, List<Contribution>> eldest) {
          return size() > UNPACKED;
        }
      };

  private static final class Packed {
    private final List<byte[]> parts = new ArrayList<>(1);
    private List<Story.Relation> relations = List.of();
    private @Nullable StoryId mergedInto;
  }

  public boolean holds(StoryId id) {
    return stories.containsKey(id);
  }

  /** Adds an article to its story, or replaces what an earlier version of it gave. */
  public void put(Assignment assignment, StoryId story) {
    var parts = new ArrayList<>(parts(story));
    parts.removeIf(p -> p.member().article().equals(assignment.id()));
    boolean grown = parts.size() == packed(story).parts.size();
    Contribution part = Contribution.of(assignment);
    parts.add(part);
    if (grown) {
      packed(story).parts.add(pack(part));
      unpacked.put(story, parts);
    } else {
      store(story, parts);
    }
  }

  /** The record as it is now, or null when the story has no article (left). */
  public @Nullable Story record(StoryId id) {
    List<Contribution> parts = parts(id);
    Packed packed = stories.get(id);
    if (parts.isEmpty() || packed == null) {
      return null;
    }
    return StoryAssembler.assemble(id, parts, packed.relations, packed.mergedInto);
  }

  /** The articles of a story, in order of arrival. */
  public List<ArticleId> members(StoryId id) {
    return parts(id).stream().map(p -> p.member().article()).toList();
  }

  /**
   * Moves articles from one story to another; those that are not in {@code from} stay where they
   * are.
   */
  public void move(Set<ArticleId> articles, StoryId from, StoryId to) {
    var staying = new ArrayList<Contribution>();
    var joined = new ArrayList<>(parts(to));
    for (Contribution part : parts(from)) {
      (articles.contains(part.member().article()) ? joined : staying).add(part);
    }
    store(from, staying);
    store(to, joined);
  }

  public List<Story.Relation> relations(StoryId id) {
    Packed packed = stories.get(id);
    return packed == null ? List.of() : packed.relations;
  }

  /** Adds a typed link, once for each kind and other story. */
  public void relate(StoryId id, Story.Relation relation) {
    Packed packed = packed(id);
    boolean known =
        packed.relations.stream()
            .anyMatch(r -> r.kind() == relation.kind() && r.other().equals(relation.other()));
    if (!known) {
      var all = new ArrayList<>(packed.relations);
      all.add(relation);
      packed.relations = List.copyOf(all);
    }
  }

  public void redirect(StoryId id, @Nullable StoryId target) {
    packed(id).mergedInto = target;
  }

  private Packed packed(StoryId id) {
    return stories.computeIfAbsent(id, i -> new Packed());
  }

  private void store(StoryId id, List<Contribution> parts) {
    Packed packed = packed(id);
    packed.parts.clear();
    parts.forEach(p -> packed.parts.add(pack(p)));
    unpacked.put(id, parts);
  }

  private List<Contribution> parts(StoryId id) {
    List<Contribution> known = unpacked.get(id);
    if (known != null) {
      return known;
    }
    Packed packed = stories.get(id);
    return packed == null ? List.of() : packed.parts.stream().map(StoryShelf::unpack).toList();
  }

  private static byte[] pack(Contribution part) {
    try {
      byte[] json = Json.MAPPER.writeValueAsBytes(part);
      byte[] room = new byte[json.length + 64];
      try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
        deflater.setInput(json);
        deflater.finish();
        int length = deflater.deflate(room);
        byte[] out = new byte[length + 4];
        ByteBuffer.wrap(out).putInt(json.length).put(room, 0, length);
        return out;
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a contribution always has a JSON form", e);
    }
  }

  private static Contribution unpack(byte[] packed) {
    try (var inflater = new Inflater(true)) {
      byte[] json = new byte[ByteBuffer.wrap(packed).getInt()];
      inflater.setInput(packed, 4, packed.length - 4);
      inflater.inflate(json);
      return Json.MAPPER.readValue(json, Contribution.class);
    } catch (DataFormatException | IOException e) {
      throw new IllegalStateException("a packed contribution is broken", e);
    }
  }
}
