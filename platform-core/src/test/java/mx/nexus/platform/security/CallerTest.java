package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import mx.nexus.platform.problem.Unauthenticated;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static final Permissions PERMISSIONS =
      Permissions.of(List.of(() -> Map.of("sales.sell", Set.of(StaffRole.COUNTER))));

  @Test
  void nobodyIsCallingUntilSomebodyIsBound() {
    assertThat(Caller.find()).isEmpty();
    assertThat(Caller.can("sales.sell")).isFalse();
    assertThat(Caller.actor()).isEqualTo(Actor.SYSTEM);
    assertThatThrownBy(Caller::required).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void maySellOnlyWithARoleThatSells() {
    try (Caller.Binding bound = Caller.bind(staff(StaffRole.COUNTER), PERMISSIONS)) {
      assertThat(Caller.can("sales.sell")).isTrue();
      assertThat(Caller.can("sales.undeclared")).isFalse();
    }
    try (Caller.Binding bound = Caller.bind(staff(StaffRole.WAREHOUSE), PERMISSIONS)) {
      assertThat(Caller.can("sales.sell")).isFalse();
    }
  }

  @Test
  void closingABindingPutsBackTheOneBefore() {
    StaffPrincipal outer = staff(StaffRole.OWNER);
    try (Caller.Binding bound = Caller.bind(outer, PERMISSIONS)) {
      try (Caller.Binding nobody = Caller.bindNobody()) {
        assertThat(Caller.find()).isEmpty();
      }
      assertThat(Caller.find()).contains(outer);
    }
    assertThat(Caller.find()).isEmpty();
  }

  @Test
  void aCapturedTaskRunsAsTheOneWhoSubmittedItAndLeavesNothingBehind() throws Exception {
    StaffPrincipal who = staff(StaffRole.OWNER);
    Callable<Actor> task;
    try (Caller.Binding bound = Caller.bind(who, PERMISSIONS)) {
      task = Caller.capture(Caller::actor);
    }
    FutureTask<Boolean> worker =
        new FutureTask<>(() -> task.call().equals(who.actor()) && Caller.find().isEmpty());
    new Thread(worker).start();

    assertThat(worker.get()).isTrue();
  }

  @Test
  void aPrincipalIsNotWrittenIntoLogsWithItsName() {
    assertThat(staff(StaffRole.OWNER).toString()).doesNotContain("ana@x.mx", "Ana");
  }

  @Test
  void aPermissionBelongsToOneCapability() {
    PermissionSet set = () -> Map.of("sales.sell", Set.of(StaffRole.OWNER));

    assertThatThrownBy(() -> Permissions.of(List.of(set, set)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sales.sell");
  }

  static StaffPrincipal staff(StaffRole role) {
    return new StaffPrincipal(
        new UUID(0, 1), "Ana", "ana@x.mx", Set.of(role), new UUID(0, 2), new UUID(0, 3), false);
  }
}
