package zhixun.ingest.source;

import java.io.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code sources.yml} strictly: an unknown field, kind, selector or address is an error. */
final class CatalogueReader {
  private static final Set<String> COMMON =
      Set.of(
          "name",
          "group",
          "home",
          "kind",
          "url",
          "category",
          "pace",
          "interval",
          "disabled",
          "pictures",
          "headers");
  private static final Set<String> JSON_FIELDS =
      Set.of("items", "title", "link", "date", "date_format", "text");
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "feed", Set.of(),
          "html", Set.of("item", "link", "title", "date", "next", "pages", "second"),
          "json", with(JSON_FIELDS, "body", "pages", "second"),
          "json2", with(JSON_FIELDS, "pointer", "attribute", "pattern", "template"),
          "rendered", Set.of(),
          "sitemap", Set.of());

  private final String file;
  private Duration pace = Source.DEFAULT_PACE;
  private Duration interval = Source.DEFAULT_INTERVAL;
  private Set<String> allowedPrivate = Set.of();

  CatalogueReader(String file) {
    this.file = file;
  }

  SourceCatalogue read(Reader yaml) {
    Node root = compose(yaml);
    var top = new YamlFields(file, root, "sources.yml");
    top.allowOnly(Set.of("schema", "defaults", "allow_private_hosts", "sources"));
    if (top.number("schema", 1) != 1) {
      throw top.problem("schema", "只支持 1");
    }
    defaults(top);
    allowedPrivate = new TreeSet<>(list(top, "allow_private_hosts"));
    Node sources = top.raw("sources");
    if (!(sources instanceof SequenceNode sequence)) {
      throw top.problem("sources", "应为来源的列表");
    }
    return new SourceCatalogue(readAll(sequence), allowedPrivate);
  }

  private List<Source> readAll(SequenceNode sequence) {
    var names = new HashSet<String>();
    var out = new ArrayList<Source>();
    for (Node node : sequence.getValue()) {
      var fields = new YamlFields(file, node, "sources");
      Source source = source(fields);
      if (!names.add(source.name())) {
        throw fields.problem("name", "「" + source.name() + "」重复；每个来源的名称只能出现一次");
      }
      out.add(source);
    }
    return out;
  }

  private Node compose(Reader yaml) {
    try {
      var options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      Node root = new Yaml(options).compose(yaml);
      if (root == null) {
        throw new CatalogueException(file, 1, "sources", "文件是空的");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new CatalogueException(file, line, "YAML", String.valueOf(e.getProblem()));
    }
  }

  private void defaults(YamlFields top) {
    Node node = top.raw("defaults");
    if (node != null) {
      var fields = new YamlFields(file, node, "defaults");
      fields.allowOnly(Set.of("pace", "interval"));
      pace = fields.duration("pace", pace);
      interval = fields.duration("interval", interval);
    }
  }

  private List<String> list(YamlFields fields, String field) {
    return fields.text(field).map(t -> Arrays.asList(t.split("[,，\\s]+"))).orElse(List.of());
  }

  private Source source(YamlFields f) {
    String kind = f.oneOf("kind", FIELDS.keySet());
    f.allowOnly(with(COMMON, FIELDS.getOrDefault(kind, Set.of()).toArray(String[]::new)));
    Listing listing = listing(kind, f);
    String disabled = f.text("disabled").orElse(null);
    if (listing instanceof Listing.Rendered && disabled == null) {
      throw f.problem("disabled", "kind 为 rendered 的来源须写明停用的原因");
    }
    return new Source(
        f.required("name"),
        f.text("group").orElse(""),
        f.address("home"),
        listing,
        f.text("category").orElse(null),
        f.duration("pace", pace),
        f.duration("interval", interval),
        disabled,
        pictures(f),
        f.texts("headers"));
  }

  private static @Nullable String pictures(YamlFields f) {
    String value = f.text("pictures").orElse(null);
    if (value != null && !value.startsWith("allowed:")) {
      throw f.problem("pictures", "应为「allowed: 理由」");
    }
    return value == null ? null : value.substring("allowed:".length()).strip();
  }

  private static Listing listing(String kind, YamlFields f) {
    return switch (kind) {
      case "feed" -> new Listing.Feed(f.address("url"));
      case "html" ->
          new Listing.Html(
              f.address("url"),
              selector(f, "item", f.required("item")),
              optionalSelector(f, "link"),
              optionalSelector(f, "title"),
              optionalSelector(f, "date"),
              paging(f));
      case "json" ->
          new Listing.Json(f.address("url"), f.text("body").orElse(null), shape(f), paging(f));
      case "json2" ->
          new Listing.SecondJson(
              f.address("url"),
              selector(f, "pointer", f.required("pointer")),
              f.required("attribute"),
              f.text("pattern").orElse(null),
              f.required("template"),
              shape(f));
      case "rendered" -> new Listing.Rendered(f.address("url"));
      default -> new Listing.Sitemap(f.address("url"));
    };
  }

  private static Paging paging(YamlFields f) {
    return new Paging(
        optionalSelector(f, "next"), f.text("pages").orElse(null), f.number("second", 2));
  }

  private static JsonShape shape(YamlFields f) {
    return new JsonShape(
        f.required("items"),
        List.of(f.required("title").split("\\|")),
        f.required("link"),
        f.text("date").orElse(null),
        f.text("text").orElse(null),
        f.text("date_format").orElse(null));
  }

  private static @Nullable String optionalSelector(YamlFields f, String field) {
    return f.text(field).map(text -> selector(f, field, text)).orElse(null);
  }

  private static String selector(YamlFields f, String field, String text) {
    try {
      QueryParser.parse(text);
      return text;
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw f.problem(field, "「" + text + "」不是 CSS 选择器：" + e.getMessage());
    }
  }

  private static Set<String> with(Set<String> base, String... more) {
    var all = new TreeSet<>(base);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
