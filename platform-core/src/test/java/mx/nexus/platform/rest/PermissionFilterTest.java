package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.ApiScope;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PartnerPrincipal;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import org.junit.jupiter.api.Test;

class PermissionFilterTest {

  static class Forgotten {
    public void operation() {}
  }

  @Requires("sales.view")
  static class Sales {
    public void list() {}

    @Requires("sales.sell")
    public void sell() {}

    @PublicOperation
    public void help() {}

    @Requires(Requires.ANYONE)
    @WithExpiredPassword
    public void changePassword() {}

    @Requires(Requires.ANYONE)
    public void whoAmI() {}

    @RequiresScope("write")
    public void byPartner() {}

    @RequiresAdmin
    public void byOperator() {}
  }

  private static final Permissions PERMISSIONS =
      Permissions.of(
          List.of(
              () ->
                  Map.of(
                      "sales.view", Set.of(StaffRole.COUNTER, StaffRole.ACCOUNTANT),
                      "sales.sell", Set.of(StaffRole.COUNTER))));

  @Test
  void anOperationThatSaysNothingIsClosedToEverybody() {
    assertThat(refusal(staff(StaffRole.OWNER, false), Forgotten.class, "operation").status())
        .isEqualTo(403);
    assertThat(refusalOfNobody(Forgotten.class, "operation").status()).isEqualTo(403);
  }

  @Test
  void nobodyIsToldToLogInUnlessTheOperationIsPublic() {
    assertThat(refusalOfNobody(Sales.class, "sell").code()).isEqualTo("auth.required");
    assertThat(refusalOfNobody(Sales.class, "byPartner").code()).isEqualTo("api.key-invalid");
    assertThat(refusalOfNobody(Sales.class, "byOperator").code()).isEqualTo("auth.required");
    assertThatCode(() -> PermissionFilter.admit(Sales.class, method(Sales.class, "help")))
        .doesNotThrowAnyException();
  }

  @Test
  void theMethodsPermissionWinsOverTheClasss() {
    Principal accountant = staff(StaffRole.ACCOUNTANT, false);

    assertThat(refusal(accountant, Sales.class, "list")).isNull();
    assertThat(refusal(accountant, Sales.class, "sell").code()).isEqualTo("auth.forbidden");
    assertThat(refusal(staff(StaffRole.COUNTER, false), Sales.class, "sell")).isNull();
  }

  @Test
  void whoMustChangeThePasswordMayDoNothingElse() {
    Principal fresh = staff(StaffRole.COUNTER, true);

    assertThat(refusal(fresh, Sales.class, "sell").code())
        .isEqualTo("auth.password-change-required");
    assertThat(refusal(fresh, Sales.class, "whoAmI").code())
        .isEqualTo("auth.password-change-required");
    assertThat(refusal(fresh, Sales.class, "changePassword")).isNull();
  }

  @Test
  void eachDoorTakesItsOwnCallersOnly() {
    PartnerPrincipal reader =
        new PartnerPrincipal(new UUID(0, 1), "p", Set.of(ApiScope.READ), new UUID(0, 3));
    PartnerPrincipal administrator =
        new PartnerPrincipal(new UUID(0, 1), "p", Set.of(ApiScope.ADMIN), new UUID(0, 3));
    AdminPrincipal operator = new AdminPrincipal(new UUID(0, 1), "o", "o@x", new UUID(0, 2));

    assertThat(refusal(reader, Sales.class, "byPartner").code()).isEqualTo("api.scope-missing");
    assertThat(refusal(administrator, Sales.class, "byPartner")).isNull();
    assertThat(refusal(administrator, Sales.class, "whoAmI").code()).isEqualTo("auth.required");
    assertThat(refusal(operator, Sales.class, "byOperator")).isNull();
    assertThat(refusal(operator, Sales.class, "whoAmI").code()).isEqualTo("auth.required");
    assertThat(refusal(staff(StaffRole.OWNER, false), Sales.class, "byOperator").code())
        .isEqualTo("auth.required");
    assertThat(refusal(staff(StaffRole.OWNER, false), Sales.class, "byPartner").code())
        .isEqualTo("api.key-invalid");
  }

  private static Refusal refusal(Principal who, Class<?> owner, String operation) {
    try (Caller.Binding bound = Caller.bind(who, PERMISSIONS)) {
      return refusalOfNobody(owner, operation);
    }
  }

  private static Refusal refusalOfNobody(Class<?> owner, String operation) {
    return catchThrowableOfType(
        Refusal.class, () -> PermissionFilter.admit(owner, method(owner, operation)));
  }

  private static Method method(Class<?> owner, String name) {
    try {
      return owner.getMethod(name);
    } catch (NoSuchMethodException missing) {
      throw new AssertionError(missing);
    }
  }

  private static StaffPrincipal staff(StaffRole role, boolean mustChange) {
    return new StaffPrincipal(
        new UUID(0, 1), "Ana", "a@x", Set.of(role), new UUID(0, 2), new UUID(0, 3), mustChange);
  }
}
