package zhixun.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields of one YAML mapping, each with its line, so that an error can point at it. */
final class YamlFields {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(s|m|h|d)");

  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  YamlFields(String file, Node node, String what) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw new CatalogueException(file, line(node), what, "应为「字段: 值」的映射");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new CatalogueException(file, line(tuple.getKeyNode()), key, "重复的字段");
      }
      lines.put(key, line(tuple.getKeyNode()));
    }
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** Refuses any field that is not in {@code allowed}. */
  void allowOnly(Set<String> allowed) {
    for (String key : values.keySet()) {
      if (!allowed.contains(key)) {
        throw problem(key, "未知字段；允许：" + String.join("、", new TreeSet<>(allowed)));
      }
    }
  }

  CatalogueException problem(String field, String problem) {
    return new CatalogueException(file, lines.getOrDefault(field, line(node)), field, problem);
  }

  @Nullable Node raw(String field) {
    return values.get(field);
  }

  Optional<String> text(String field) {
    Node value = values.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw problem(field, "应为一段文字，不能为空");
    }
    return Optional.of(scalar.getValue().strip());
  }

  String required(String field) {
    return text(field).orElseThrow(() -> problem(field, "缺少必填字段"));
  }

  String oneOf(String field, Set<String> allowed) {
    String value = required(field);
    if (!allowed.contains(value)) {
      throw problem(field, "「" + value + "」不允许；允许：" + String.join("、", new TreeSet<>(allowed)));
    }
    return value;
  }

  URI address(String field) {
    String value = required(field);
    try {
      URI uri = new URI(LooseUri.escape(value));
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw problem(field, "「" + value + "」不是网址（" + e.getReason() + "）；应为 http:// 或 https:// 开头");
    }
    throw problem(field, "「" + value + "」不是网址；应为 http:// 或 https:// 开头");
  }

  Duration duration(String field, Duration otherwise) {
    Optional<String> value = text(field);
    if (value.isEmpty()) {
      return otherwise;
    }
    Matcher matcher = DURATION.matcher(value.get());
    if (!matcher.matches()) {
      throw problem(field, "「" + value.get() + "」不是时长；应为 5s、30m、2h、1d 这样的写法");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  int number(String field, int otherwise) {
    Optional<String> value = text(field);
    try {
      return value.isEmpty() ? otherwise : Integer.parseInt(value.get());
    } catch (NumberFormatException e) {
      throw problem(field, "「" + value.orElse("") + "」不是整数");
    }
  }

  Map<String, String> texts(String field) {
    Node value = values.get(field);
    if (value == null) {
      return Map.of();
    }
    var fields = new YamlFields(file, value, field);
    var out = new LinkedHashMap<String, String>();
    fields.values.keySet().forEach(key -> out.put(key, fields.required(key)));
    return out;
  }
}
