package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import jakarta.enterprise.context.NormalScope;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.nexus.platform.outbox.EventHandler;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.persistence.Units;
import org.junit.jupiter.api.Test;

/** Where a unit of work may begin, and the one way to an EntityManager. */
class TransactionsTest {

  @Test
  void onlyUseCasesAndEventHandlersBeginUnitsOfWork() {
    List<JavaClass> begin =
        all().filter(c -> carries(c, UnitOfWork.class)).filter(c -> !isPlatform(c)).toList();

    assertThat(begin).isNotEmpty();
    assertThat(begin)
        .allMatch(
            c ->
                c.getPackageName().matches("mx\\.nexus\\.\\w+\\.app(\\..*)?")
                    || c.isAssignableTo(EventHandler.class));
  }

  /** The annotation is the way; these work for a shop that no request has bound. */
  @Test
  void nobodyElseRunsAUnitOfWorkByHand() {
    Set<String> byHand =
        all()
            .flatMap(
                c ->
                    Stream.<JavaAccess<?>>concat(
                        c.getMethodCallsFromSelf().stream(),
                        c.getMethodReferencesFromSelf().stream()))
            .filter(access -> access.getTargetOwner().isEquivalentTo(Units.class))
            .filter(access -> access.getTarget().getName().equals("run"))
            .map(access -> access.getOriginOwner().getName())
            .map(name -> name.replaceFirst("[$].*", ""))
            .collect(Collectors.toSet());

    assertThat(byHand)
        .containsExactlyInAnyOrder(
            "mx.nexus.platform.persistence.UnitOfWorkInterceptor",
            "mx.nexus.platform.outbox.OutboxDelivery",
            "mx.nexus.platform.retention.PurgeShop",
            "mx.nexus.provisioning.signup.SeedTenant");
  }

  @Test
  void oneClassMakesEntityManagers() {
    assertThat(callersOf("createEntityManager")).hasSize(1);
    assertThat(callersOf("createEntityManagerFactory")).hasSize(1);
    assertThat(callersOf("createEntityManager")).isEqualTo(callersOf("createEntityManagerFactory"));
  }

  @Test
  void applicationsMakeTheIds() {
    assertThat(fields()).isNotEmpty();
    assertThat(fields().filter(f -> f.isAnnotatedWith(GeneratedValue.class))).isEmpty();
  }

  @Test
  void containerHandsOutNoPersistence() {
    assertThat(fields()).isNotEmpty();
    assertThat(
            fields()
                .filter(
                    f ->
                        f.isAnnotatedWith(PersistenceContext.class)
                            || f.isAnnotatedWith(PersistenceUnit.class)))
        .isEmpty();
  }

  @Test
  void nobodyUsesTransactionsOfTheContainer() {
    assertThat(
            all()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("jakarta.transaction")))
        .isEmpty();
  }

  @Test
  void scopedBeansHaveNoPublicFields() {
    List<JavaClass> scoped = all().filter(TransactionsTest::isScoped).toList();

    assertThat(scoped).isNotEmpty();
    assertThat(
            scoped.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC)))
        .isEmpty();
  }

  private static Stream<JavaClass> all() {
    return House.classes().stream();
  }

  private static Stream<JavaField> fields() {
    return all().flatMap(c -> c.getFields().stream());
  }

  private static boolean isPlatform(JavaClass type) {
    return House.partOf(type).equals("platform");
  }

  private static boolean carries(
      JavaClass type, Class<? extends java.lang.annotation.Annotation> annotation) {
    List<CanBeAnnotated> places = new ArrayList<>(type.getMethods());
    places.add(type);
    return places.stream().anyMatch(p -> p.isAnnotatedWith(annotation));
  }

  private static boolean isScoped(JavaClass type) {
    return type.getAnnotations().stream()
        .anyMatch(a -> a.getRawType().isAnnotatedWith(NormalScope.class));
  }

  private static Set<String> callersOf(String method) {
    return all()
        .flatMap(c -> c.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTarget().getName().equals(method))
        .filter(call -> call.getTargetOwner().getPackageName().startsWith("jakarta.persistence"))
        .map(JavaAccess::getOriginOwner)
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }
}
