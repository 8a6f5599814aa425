package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import mx.nexus.platform.rest.PublicOperation;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.rest.RequiresAdmin;
import mx.nexus.platform.rest.RequiresScope;
import org.junit.jupiter.api.Test;

/** Every operation says who may call it. */
class OperationsTest {

  private static final List<Class<? extends Annotation>> DOORS =
      List.of(Requires.class, RequiresScope.class, RequiresAdmin.class, PublicOperation.class);

  @Test
  void everyOperationSaysWhoMayCallIt() {
    List<JavaMethod> operations =
        House.classes().stream()
            .flatMap(c -> c.getMethods().stream())
            .filter(OperationsTest::isOperation)
            .toList();

    assertThat(operations).hasSizeGreaterThan(20);
    assertThat(operations).allMatch(m -> hasDoor(m) || hasDoor(m.getOwner()));
  }

  @Test
  void resourcesLiveInRestPackages() {
    List<JavaClass> resources =
        House.classes().stream().filter(c -> c.isAnnotatedWith(jakarta.ws.rs.Path.class)).toList();

    assertThat(resources).isNotEmpty();
    assertThat(resources).allMatch(c -> c.getPackageName().endsWith(".rest"));
  }

  private static boolean isOperation(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static boolean hasDoor(CanBeAnnotated place) {
    return DOORS.stream().anyMatch(place::isAnnotatedWith);
  }
}
