package zhixun.app.role;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import zhixun.contract.json.Json;

/**
 * What a running {@code up} tells the other commands: {@code run.json} in its data folder.
 *
 * @param address base of its HTTP API, e.g. {@code http://127.0.0.1:7070}; empty without the web
 *     role
 * @param token secret that only the folder's owner can read; the API is read-only and asks for none
 *     so far
 * @param bootstrap its Kafka
 * @param pid its process
 */
public record RunFile(String address, String token, String bootstrap, long pid) {
  /** Writes it so that a reader sees all of it or nothing. */
  public void write(DataFolder folder) throws IOException {
    Path target = folder.runFile();
    Path fresh = target.resolveSibling("run.json.new");
    Files.deleteIfExists(fresh);
    createPrivate(fresh);
    Files.write(fresh, Json.MAPPER.writeValueAsBytes(this));
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  /** The running process of the folder, if one lives. */
  public static Optional<RunFile> read(DataFolder folder) throws IOException {
    if (!Files.exists(folder.runFile())) {
      return Optional.empty();
    }
    try {
      var run = Json.MAPPER.readValue(Files.readAllBytes(folder.runFile()), RunFile.class);
      return Optional.of(run).filter(RunFile::alive);
    } catch (JsonProcessingException e) {
      throw new IOException("cannot read " + folder.runFile() + ": " + e.getOriginalMessage(), e);
    }
  }

  private boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Takes it away on an orderly stop. */
  public static void remove(DataFolder folder) throws IOException {
    Files.deleteIfExists(folder.runFile());
  }
}
