package zhixun.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the sites' {@code articles.txt}. A block starts with {@code == slug}; fields up to the
 * first blank line, lines with a bar among them are the attachment's; then one paragraph a line. A
 * block with {@code reprint: site/slug} takes over text and title of that article.
 */
final class DemoSites {
  static final List<String> KEYS =
      List.of("wire", "tech", "portal", "finance", "flash", "notes", "gov", "exchange");

  private DemoSites() {}

  /** All sites, in the order of {@link #KEYS}, reprints filled in. */
  static List<DemoSite> load() {
    var originals = new LinkedHashMap<String, DemoArticle>();
    var out = new ArrayList<DemoSite>();
    for (String key : KEYS) {
      DemoSite site = parse(key, resource(key + "/articles.txt"), originals);
      site.articles().forEach(article -> originals.put(key + "/" + article.slug(), article));
      out.add(site);
    }
    return out;
  }

  /** The text of a resource of this package. */
  static String resource(String name) {
    try (var in = DemoSites.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks zhixun/app/demo/" + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoSite parse(String key, String text, Map<String, DemoArticle> originals) {
    String[] blocks = text.split("(?m)^== ", -1);
    var head = new LinkedHashMap<String, String>();
    blocks[0].lines().filter(line -> !line.startsWith("#")).forEach(line -> field(line, head));
    var articles = new ArrayList<DemoArticle>();
    for (int i = 1; i < blocks.length; i++) {
      articles.add(article(blocks[i].lines().toList(), originals));
    }
    return new DemoSite(key, head, articles);
  }

  private static DemoArticle article(List<String> lines, Map<String, DemoArticle> originals) {
    var fields = new LinkedHashMap<String, String>();
    var attached = new ArrayList<String>();
    int at = 1;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      if (lines.get(at).startsWith("| ")) {
        attached.add(lines.get(at).substring(2));
      } else {
        field(lines.get(at), fields);
      }
    }
    List<String> body = lines.subList(at, lines.size()).stream().filter(l -> !l.isBlank()).toList();
    DemoArticle original = originals.get(fields.getOrDefault("reprint", ""));
    if (original != null) {
      fields.putIfAbsent("title", original.field("title"));
      body = original.paragraphs();
    }
    String oddity = fields.getOrDefault("oddity", "none").toUpperCase(Locale.ROOT);
    return new DemoArticle(
        lines.getFirst().strip(), fields, DemoArticle.Oddity.valueOf(oddity), body, attached);
  }

  private static void field(String line, Map<String, String> into) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      into.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
  }
}
