package zhixun.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Small line and bar charts as SVG whose text stays text. Same input, same bytes. Stateless.
 *
 * <p>Sizes are in SVG units; a chart is 640 wide.
 */
final class SvgChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LEFT = 64;
  private static final int RIGHT = 150;
  private static final int TOP = 16;
  private static final int BOTTOM = 40;
  private static final int ROW = 26;
  private static final int LABELS = 170;
  private static final List<String> COLOURS =
      List.of(
          "#1a4f9c", "#c8102e", "#b06c00", "#0b7a75", "#6b4aa0", "#545d6b", "#7a3b0b", "#2e6b1f",
          "#a01a6b");

  private SvgChart() {}

  /** A line: values at the same places as the labels; {@code NaN} where there is none. */
  record Line(String name, List<Double> values) {
    Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A bar.
   *
   * @param printed the value as words, behind the bar
   */
  record Bar(String name, double value, String printed) {}

  static String lines(String title, List<String> labels, List<Line> lines, String unit) {
    double low = Math.min(0, lines.stream().mapToDouble(SvgChart::least).min().orElse(0));
    double high = Math.max(0, lines.stream().mapToDouble(SvgChart::most).max().orElse(1));
    double step = step(high - low);
    double floor = Math.floor(low / step) * step;
    double roof = Math.max(Math.ceil(high / step) * step, floor + step);
    Markup svg = start(title, HEIGHT);
    for (double v = floor; v <= roof + step / 2; v += step) {
      double y = y(v, floor, roof);
      rule(svg, LEFT, y, WIDTH - RIGHT, y);
      label(svg, LEFT - 6, y + 4, "end", number(v) + unit);
    }
    for (int i = 0; i < labels.size(); i += Math.max(1, (labels.size() + 5) / 6)) {
      label(svg, x(i, labels.size()), HEIGHT - BOTTOM + 18, "middle", labels.get(i));
    }
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, lines.get(i), i, labels.size(), floor, roof);
    }
    return svg.close("svg").toString();
  }

  private static void draw(
      Markup svg, Line line, int index, int places, double floor, double roof) {
    String colour = COLOURS.get(index % COLOURS.size());
    var path = new StringBuilder();
    List<Double> values = line.values();
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isNaN(values.get(i))) {
        path.append(path.isEmpty() ? "M" : "L")
            .append(number(x(i, places)))
            .append(' ')
            .append(number(y(values.get(i), floor, roof)));
      }
    }
    String dash = index % 3 == 1 ? "6 3" : index % 3 == 2 ? "2 3" : "";
    svg.open(
            "path",
            "d",
            path.toString(),
            "fill",
            "none",
            "stroke",
            colour,
            "stroke-width",
            "2",
            "stroke-dasharray",
            dash)
        .close("path");
    double keyY = TOP + 14 + index * 20.0;
    svg.open(
            "path",
            "d",
            "M" + (WIDTH - RIGHT + 12) + " " + number(keyY - 4) + "h22",
            "stroke",
            colour,
            "stroke-width",
            "2",
            "stroke-dasharray",
            dash)
        .close("path");
    label(svg, WIDTH - RIGHT + 40, keyY, "start", line.name());
  }

  static String bars(String title, List<Bar> bars) {
    double most = bars.stream().mapToDouble(b -> Math.abs(b.value())).max().orElse(1);
    boolean signed = bars.stream().anyMatch(b -> b.value() < 0);
    double room = WIDTH - LABELS - 90.0;
    double zero = signed ? LABELS + room / 2 : LABELS;
    double scale = (signed ? room / 2 : room) / (most == 0 ? 1 : most);
    Markup svg = start(title, TOP + ROW * bars.size() + 12);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = TOP + i * (double) ROW;
      double length = Math.abs(bar.value()) * scale;
      double from = bar.value() < 0 ? zero - length : zero;
      String colour = !signed ? COLOURS.getFirst() : bar.value() < 0 ? "#0b7a3b" : "#c8102e";
      label(svg, LABELS - 8, y + 15, "end", bar.name());
      svg.open(
              "rect",
              "x",
              number(from),
              "y",
              number(y + 3),
              "width",
              number(Math.max(length, 1)),
              "height",
              "16",
              "fill",
              colour)
          .close("rect");
      label(svg, (bar.value() < 0 ? zero : zero + length) + 6, y + 15, "start", bar.printed());
    }
    return svg.close("svg").toString();
  }

  private static Markup start(String title, int height) {
    return new Markup()
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + WIDTH + " " + height,
            "width",
            String.valueOf(WIDTH),
            "height",
            String.valueOf(height),
            "role",
            "img",
            "font-family",
            "sans-serif",
            "font-size",
            "12",
            "aria-label",
            title)
        .leaf("title", title);
  }

  private static void rule(Markup svg, double x1, double y1, double x2, double y2) {
    svg.open(
            "line",
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2),
            "stroke",
            "#c9ced6")
        .close("line");
  }

  private static void label(Markup svg, double x, double y, String anchor, String text) {
    svg.leaf(
        "text", text, "x", number(x), "y", number(y), "text-anchor", anchor, "fill", "#1a1f29");
  }

  private static double x(int i, int places) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (places < 2 ? 0.5 : i / (double) (places - 1));
  }

  private static double y(double value, double floor, double roof) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (roof - value) / (roof - floor);
  }

  private static double least(Line line) {
    double least = 0;
    for (double v : line.values()) {
      least = Double.isNaN(v) ? least : Math.min(least, v);
    }
    return least;
  }

  private static double most(Line line) {
    double most = 0;
    for (double v : line.values()) {
      most = Double.isNaN(v) ? most : Math.max(most, v);
    }
    return most;
  }

  /** 1, 2 or 5 times a power of ten, so that about five rules are drawn. */
  private static double step(double range) {
    double rough = Math.max(range, 1e-6) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double part = rough / power;
    return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
  }

  private static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
