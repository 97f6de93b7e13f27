package zhixun.classify.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Story;
import zhixun.contract.event.Story.Relation.Kind;
import zhixun.contract.event.StoryId;
import zhixun.contract.text.Folding;

/**
 * Finds the stories about one document at another point of its life: draft for comment, final text,
 * interpretation. The document is known by the name inside 《》 in the title, less the words that
 * tell the point. Not thread-safe.
 */
final class Relations {
  private static final Pattern NAME = Pattern.compile("《([^》]{4,80})》([^《]{0,12})");
  private static final Pattern DRAFT = Pattern.compile("征求意见稿|公开征求意见|草案|送审稿");
  private static final Pattern READING = Pattern.compile("解读|答记者问|问答|一图读懂|图解|热评|评论");
  private static final Pattern MARKS = Pattern.compile("[（(][^（）()]*[）)]|征求意见稿|草案|送审稿|的?通知$|的?解读$");
  private static final int MOST_DOCUMENTS = 50_000;

  private enum Point {
    DRAFT,
    FINAL,
    READING
  }

  private record Seen(StoryId story, Point point) {}

  /** A link to add to {@code story}. */
  record Found(StoryId story, Story.Relation relation) {}

  private final Map<String, List<Seen>> byDocument =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Seen>> eldest) {
          return size() > MOST_DOCUMENTS;
        }
      };

  /** The links between the story of this article and earlier stories, both ways. */
  List<Found> find(Assignment assignment, StoryId story) {
    if (assignment.classified().facts(FactType.DOCUMENT).isEmpty()
        && assignment.article().title().indexOf('《') < 0) {
      return List.of();
    }
    Matcher m = NAME.matcher(Folding.fold(assignment.article().title()));
    if (!m.find()) {
      return List.of();
    }
    Point point = point(m.group());
    String name = Folding.key(MARKS.matcher(m.group(1)).replaceAll(""));
    var seen = byDocument.computeIfAbsent(name, n -> new ArrayList<>());
    var found = new ArrayList<Found>();
    for (Seen other : seen) {
      if (!other.story.equals(story) && other.point != point) {
        found.add(link(story, point, other.story, other.point));
        found.add(link(other.story, other.point, story, point));
      }
    }
    var here = new Seen(story, point);
    if (!seen.contains(here)) {
      seen.add(here);
    }
    return found;
  }

  private static Point point(String title) {
    return READING.matcher(title).find()
        ? Point.READING
        : DRAFT.matcher(title).find() ? Point.DRAFT : Point.FINAL;
  }

  private static Found link(StoryId from, Point at, StoryId to, Point other) {
    Kind kind =
        switch (at) {
          case DRAFT -> other == Point.FINAL ? Kind.DRAFT_OF : Kind.OFFICIAL_TEXT;
          case FINAL -> other == Point.DRAFT ? Kind.FINAL_OF : Kind.OFFICIAL_TEXT;
          case READING -> Kind.INTERPRETATION;
        };
    return new Found(from, new Story.Relation(kind, to, "同一文件"));
  }
}
