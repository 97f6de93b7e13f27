package zhixun.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house: who may import whom, and one library in one module. */
class HouseRulesTest {
  private static final JavaClasses ZHIXUN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("zhixun");

  @TestFactory
  Stream<DynamicTest> theHouseStands() {
    return Stream.of(
            stage("contract", "ingest", "classify", "index", "query", "app"),
            stage("ingest", "classify", "index", "query", "app"),
            stage("classify", "ingest", "index", "query", "app"),
            stage("index", "ingest", "classify", "query", "app"),
            stage("query", "ingest", "classify", "app"),
            library("Kafka", "org.apache.kafka..", "zhixun.app.broker..", "zhixun.app.runner.."),
            library("Kafka's server", "kafka..", "zhixun.app.broker.."),
            library("Jsoup", "org.jsoup..", "zhixun.ingest.."),
            library("feeds", "com.rometools..", "zhixun.ingest.."),
            library("robots and sitemaps", "crawlercommons..", "zhixun.ingest.."),
            library("WARC", "org.netpreserve..", "zhixun.ingest.."),
            library("HanLP", "com.hankcs..", "zhixun.classify.."),
            library("liblinear", "de.bwaldvogel..", "zhixun.classify.."),
            library("Lucene", "org.apache.lucene..", "zhixun.index..", "zhixun.query.."),
            library("MVStore", "org.h2..", "zhixun.ingest.frontier.."),
            library("Javalin", "io.javalin..", "zhixun.query.web.."),
            library("picocli", "picocli..", "zhixun.app.cli.."),
            noClasses()
                .that()
                .resideInAPackage("zhixun.query..")
                .and()
                .resideOutsideOfPackage("zhixun.query.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhixun.query.web..")
                .as("nothing in query knows web")
                .allowEmptyShould(true),
            slices()
                .matching("zhixun.(*)..")
                .should()
                .beFreeOfCycles()
                .as("modules are free of cycles"))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(ZHIXUN)));
  }

  private static ArchRule stage(String module, String... strangers) {
    String[] packages = Stream.of(strangers).map(s -> "zhixun." + s + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("zhixun." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .as(module + " imports none of " + String.join(", ", strangers))
        .allowEmptyShould(true);
  }

  private static ArchRule library(String name, String packages, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages)
        .as(name + " only in " + String.join(", ", homes))
        .allowEmptyShould(true);
  }
}
