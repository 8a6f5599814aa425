package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The persistence unit knows every jar that has entities. */
class PersistenceUnitTest {

  private static final Pattern JAR = Pattern.compile("<jar-file>\\.\\./lib/([^<]+)</jar-file>");

  @Test
  void everyTenantModuleIsListed() {
    Set<String> wanted =
        House.tenantModules().stream().map(PersistenceUnitTest::jarOf).collect(Collectors.toSet());

    assertThat(wanted).isNotEmpty();
    assertThat(listed()).containsAll(wanted);
  }

  @Test
  void everyMappedClassIsInAListedJar() {
    Set<String> mappedIn = new TreeSet<>();
    for (JavaClass each : House.classes()) {
      if (each.isAnnotatedWith(Entity.class)
          || each.isAnnotatedWith(Converter.class)
          || each.isAnnotatedWith(MappedSuperclass.class)) {
        mappedIn.add(jarOf(each));
      }
    }

    assertThat(mappedIn).contains("nexus-platform-core.jar").hasSizeGreaterThan(3);
    assertThat(listed()).containsAll(mappedIn);
  }

  private static Set<String> listed() {
    Path unit = House.ROOT.resolve("pos-web/src/main/resources/META-INF/persistence.xml");
    return JAR.matcher(House.text(unit))
        .results()
        .map(PersistenceUnitTest::name)
        .collect(Collectors.toSet());
  }

  private static String name(MatchResult jar) {
    return jar.group(1);
  }

  private static String jarOf(Path module) {
    return "nexus-" + module.getFileName() + ".jar";
  }

  private static String jarOf(JavaClass type) {
    String part = House.partOf(type);
    return "nexus-" + (part.equals("platform") ? "platform-core" : part) + ".jar";
  }
}
