package zhixun.index.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Where the two Lucene indexes lie. */
record IndexFolders(Directory articles, Directory stories) implements Closeable {
  static IndexFolders in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new IndexFolders(
        FSDirectory.open(folder.resolve("articles")), FSDirectory.open(folder.resolve("stories")));
  }

  static IndexFolders inMemory() {
    return new IndexFolders(new ByteBuffersDirectory(), new ByteBuffersDirectory());
  }

  @Override
  public void close() throws IOException {
    articles.close();
    stories.close();
  }
}
