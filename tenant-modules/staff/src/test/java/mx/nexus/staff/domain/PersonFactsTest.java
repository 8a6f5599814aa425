package mx.nexus.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.security.Passwords;
import mx.nexus.platform.security.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFactsTest {

  private static final Set<StaffRole> COUNTER = Set.of(StaffRole.COUNTER);

  @Test
  void keepsAddressesInLowerCase() {
    assertThat(new PersonFacts("Lupita", " Lupita@ElPiston.MX ", COUNTER).email())
        .isEqualTo("lupita@elpiston.mx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lupita", "lupita@elpiston", "@elpiston.mx", "a b@c.mx", "a@b..mx", ""})
  void refusesWhatIsNoAddress(String email) {
    assertThatThrownBy(() -> new PersonFacts("Lupita", email, COUNTER))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues()).extracting(FieldIssue::field).containsOnly("email"));
  }

  @Test
  void refusesSomebodyWithoutRole() {
    assertThatThrownBy(() -> new PersonFacts("Lupita", "l@p.mx", Set.of()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void makesOneTimePasswordsThatPassTheRules() {
    String password = OneTimePassword.next(new SecureRandom());

    assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    assertThat(new Passwords().issues("password", password, List.of("Lupita"))).isEmpty();
  }

  @Test
  void asksForAnotherPasswordUntilThePersonChoseOne() {
    PersonFacts facts = new PersonFacts("Lupita", "l@p.mx", COUNTER);
    Person person = Person.withFirstPassword(facts, "hash");

    assertThat(principalOf(person)).isTrue();
    person.choosePassword("other");
    assertThat(principalOf(person)).isFalse();
    person.receivePassword("third");
    assertThat(principalOf(person)).isTrue();
  }

  private static boolean principalOf(Person person) {
    return person.principal(UUID.randomUUID(), UUID.randomUUID()).mustChangePassword();
  }
}
