package zhixun.app.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import zhixun.app.cli.Main;
import zhixun.app.role.DataFolder;

/**
 * A command in a process of its own, with the launcher's flags; it may be killed or told to stop.
 */
final class ZhixunProcess {
  static final int KILLED = 128 + 9;

  private static final Path ROOT = Path.of(System.getProperty("zhixun.root", ".."));
  private static final long LIMIT_SECONDS = 120;
  private static final long LOOK_MILLIS = 10;

  private final Process process;
  private final Path output;

  private ZhixunProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static ZhixunProcess importing(DataFolder data, ItemFile file) throws IOException {
    return start(data, "import", file.path().toString());
  }

  /** The command on the data folder. */
  static ZhixunProcess start(DataFolder data, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx400m");
    command.addAll(flags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.path().toString()));
    Path output = Files.createTempFile(data.path().getParent(), "output", ".txt");
    File log = output.toFile();
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    return new ZhixunProcess(builder.start(), output);
  }

  /** The flags that the launcher gives to every run. */
  private static List<String> flags() throws IOException {
    String script = Files.readString(ROOT.resolve("zhixun"));
    int from = script.indexOf("printf '%s\\n'", script.indexOf("jvm_flags() {"));
    String line = script.substring(from, script.indexOf("\n}", from));
    return Stream.of(line.replace("\\\n", " ").split("\\s+"))
        .filter(word -> word.startsWith("-"))
        .toList();
  }

  /** Kills it by SIGKILL once {@code reached}; false when it had ended before. */
  boolean killWhen(BooleanSupplier reached) throws InterruptedException {
    boolean met = await(reached);
    process.destroyForcibly();
    return exitCode() == KILLED && met;
  }

  /** Waits until {@code reached}; false when it ended before, or the time is up. */
  boolean await(BooleanSupplier reached) throws InterruptedException {
    var limit = new CountDownLatch((int) (LIMIT_SECONDS * 1000 / LOOK_MILLIS));
    while (process.isAlive() && !reached.getAsBoolean() && limit.getCount() > 0) {
      process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      limit.countDown();
    }
    return process.isAlive() && limit.getCount() > 0;
  }

  /** Waits until it has said {@code words}. */
  boolean says(String words) throws InterruptedException {
    return await(() -> said().contains(words));
  }

  /** Asks it to end by SIGTERM and tells how long it took. */
  Duration terminate() throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    exitCode();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Waits for its end.
   *
   * @throws IllegalStateException when it does not come; the process is killed then
   */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not end in " + LIMIT_SECONDS + " s");
    }
    return process.exitValue();
  }

  private String said() {
    try {
      return output();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it has said so far. */
  String output() throws IOException {
    return Files.readString(output, UTF_8);
  }
}
