package zhixun.app.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.Dated;
import zhixun.query.report.ReportFormat;

/** Builds last month's report on the 1st at 06:00 Asia/Shanghai, once, in every format. */
final class ReportRole implements RunningRole {
  private static final Logger LOG = LoggerFactory.getLogger(ReportRole.class);
  private static final int HOUR = 6;
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final Digests digests;
  private final NodeSettings settings;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  ReportRole(Digests digests, NodeSettings settings) {
    this.digests = digests;
    this.settings = settings;
  }

  @Override
  public void start(Consumer<Throwable> failed) {
    thread =
        Thread.ofPlatform()
            .name("report")
            .uncaughtExceptionHandler((t, failure) -> failed.accept(failure))
            .start(this::run);
  }

  private void run() {
    try {
      do {
        buildIfDue(settings.clock().instant());
      } while (!stopping.await(LOOK.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report", e);
    }
  }

  /** The month whose report is due: the last one, from the 1st at 06:00 on. */
  static YearMonth dueMonth(Instant now) {
    ZonedDateTime local = now.atZone(Dated.ZONE);
    boolean early = local.getDayOfMonth() == 1 && local.getHour() < HOUR;
    return YearMonth.from(local).minusMonths(early ? 2 : 1);
  }

  private void buildIfDue(Instant now) throws IOException {
    YearMonth month = dueMonth(now);
    for (ReportFormat format : ReportFormat.values()) {
      Path file = settings.data().reports().resolve(month + "." + format.code());
      if (!Files.exists(file)) {
        write(file, digests.report(month, format));
        LOG.info("Report of {} written: {}", month, file);
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void stop() {
    stopping.countDown();
    if (thread != null) {
      Waiting.join(thread);
    }
  }
}
