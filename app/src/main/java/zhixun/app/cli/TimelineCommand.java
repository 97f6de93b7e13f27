package zhixun.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhixun.app.role.Serving;
import zhixun.classify.segment.HanlpSegmenter;
import zhixun.classify.term.Dictionary;
import zhixun.contract.json.Json;
import zhixun.query.web.ApiAnswers;

/** All events about a name, first mention first. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = "时间线：一家公司、一个模型、一个交易所或一份文件的全部事件，最早的在前。")
final class TimelineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "名称，别名同查")
  private List<String> names = new ArrayList<>();

  @Option(names = "--size", defaultValue = "50", description = "最多多少个事件（默认 ${DEFAULT-VALUE}）")
  private int size;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (size < 1 || size > 200) {
      throw new ParameterException(spec.commandLine(), "--size 应在 1 到 200 之间。");
    }
    JsonNode answer = answer(String.join(" ", names));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.MAPPER.writeValueAsString(answer));
      return 0;
    }
    for (JsonNode result : answer.path("results")) {
      int articles = result.path("articles").asInt();
      String many = articles > 1 ? "（" + articles + " 篇）" : "";
      String day = result.path("date").asText();
      out.println(day + "  " + result.path("title").asText() + many);
    }
    out.println("共 " + answer.path("total").asLong() + " 篇报道");
    out.flush();
    return 0;
  }

  private JsonNode answer(String name) throws IOException {
    var running = RunningNode.of(data);
    if (running.isPresent()) {
      Map<String, List<String>> asked =
          Map.of("q", List.of(name), "limit", List.of(String.valueOf(size)));
      return running.get().json(ApiAnswers.TIMELINE, asked);
    }
    var dictionary = Dictionary.load();
    var segmenter = new HanlpSegmenter(dictionary);
    return data.onIndex(
        engine -> {
          var service = Serving.search(dictionary, segmenter, engine, engine);
          return Json.MAPPER.valueToTree(ApiAnswers.search(service.timeline(name, size)));
        });
  }
}
