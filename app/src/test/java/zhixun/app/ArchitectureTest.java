package zhixun.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md has a section a package, headed by the question that it answers. */
class ArchitectureTest {
  private static final Path ROOT = Path.of(System.getProperty("zhixun.root", ".."));
  private static final Pattern SECTION = Pattern.compile("(?m)^### `([a-z.]+)`: .+\\?$");

  /** A module's own package holds no more than its stage; its section is the module's. */
  private static final Pattern BELOW_A_MODULE = Pattern.compile("zhixun\\.[a-z]+\\.[a-z.]+");

  @Test
  void namesNoPackageThatIsGone() throws IOException {
    Set<String> packages =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("zhixun")
                .stream()
                .map(JavaClass::getPackageName)
                .filter(name -> BELOW_A_MODULE.matcher(name).matches())
                .map(name -> name.substring("zhixun.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

    assertThat(sections()).hasSizeGreaterThan(50).isSubsetOf(packages);
  }

  private static Set<String> sections() throws IOException {
    return SECTION
        .matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
