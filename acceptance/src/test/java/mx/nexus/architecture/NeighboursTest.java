package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import mx.nexus.platform.capability.Capability;
import org.junit.jupiter.api.Test;

/** Who may import whom, as the capabilities announce it. */
class NeighboursTest {

  private static final Set<String> WARS = Set.of("pos", "admin");

  @Test
  void everyTenantModuleAnnouncesItsCapability() {
    Set<String> folders =
        House.tenantModules().stream()
            .map(m -> m.getFileName().toString())
            .collect(Collectors.toSet());

    assertThat(folders).isNotEmpty();
    assertThat(House.capabilities().keySet()).isEqualTo(folders);
  }

  @Test
  void capabilitiesSayWhatTheyAreAndUseOnlyWhatExists() {
    for (Capability each : House.capabilities().values()) {
      assertThat(each.summary().split("\\. ")).as(each.name()).hasSize(2);
      assertThat(House.capabilities().keySet()).as(each.name()).containsAll(List.of(each.mayUse()));
    }
  }

  @Test
  void capabilitiesDoNotUseEachOtherInACircle() {
    Set<String> settled = new java.util.HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Capability each : House.capabilities().values()) {
        grew |= settled.containsAll(List.of(each.mayUse())) && settled.add(each.name());
      }
    }

    assertThat(settled).isEqualTo(House.capabilities().keySet());
  }

  @Test
  void capabilitiesImportOnlyRootPackagesOfThoseTheyMayUse() {
    List<Dependency> seen =
        between((from, to) -> House.capabilityOf(from).isPresent() && isCapability(to));

    assertThat(seen).as("uses of a neighbour").isNotEmpty();
    assertThat(seen)
        .as("uses of a neighbour that is not announced, or of its inner packages")
        .allMatch(
            d ->
                House.isInRootPackage(d.getTargetClass())
                    && Arrays.asList(
                            House.capabilities().get(House.partOf(d.getOriginClass())).mayUse())
                        .contains(House.partOf(d.getTargetClass())));
  }

  @Test
  void platformKnowsOnlyItself() {
    assertThat(House.classes()).anyMatch(c -> House.partOf(c).equals("platform"));
    assertThat(between((from, to) -> House.partOf(from).equals("platform"))).isEmpty();
  }

  @Test
  void capabilitiesKnowNeitherProvisioningNorApplications() {
    assertThat(
            between(
                (from, to) ->
                    House.capabilityOf(from).isPresent()
                        && (WARS.contains(House.partOf(to))
                            || House.partOf(to).equals("provisioning"))))
        .isEmpty();
  }

  @Test
  void provisioningKnowsNoCapabilityAndNoApplication() {
    assertThat(House.classes()).anyMatch(c -> House.partOf(c).equals("provisioning"));
    assertThat(
            between(
                (from, to) ->
                    House.partOf(from).equals("provisioning")
                        && !House.partOf(to).equals("platform")))
        .isEmpty();
  }

  @Test
  void applicationsImportOnlyRootPackages() {
    assertThat(House.classes()).anyMatch(c -> WARS.contains(House.partOf(c)));
    assertThat(
            between(
                (from, to) ->
                    WARS.contains(House.partOf(from))
                        && !House.partOf(to).equals("platform")
                        && !House.isInRootPackage(to)))
        .isEmpty();
  }

  @Test
  void consoleKnowsNoCapability() {
    assertThat(between((from, to) -> House.partOf(from).equals("admin") && isCapability(to)))
        .isEmpty();
  }

  private static boolean isCapability(JavaClass type) {
    return House.capabilityOf(type).isPresent();
  }

  /** Dependencies of our classes on our classes of another part of the house. */
  private static List<Dependency> between(BiPredicate<JavaClass, JavaClass> rule) {
    List<Dependency> found = new ArrayList<>();
    for (JavaClass from : House.classes()) {
      for (Dependency each : from.getDirectDependenciesFromSelf()) {
        JavaClass to = each.getTargetClass();
        if (House.isOurs(to)
            && !House.partOf(from).equals(House.partOf(to))
            && rule.test(from, to)) {
          found.add(each);
        }
      }
    }
    return found;
  }
}
