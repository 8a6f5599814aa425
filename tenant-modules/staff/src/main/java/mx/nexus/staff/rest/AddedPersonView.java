package mx.nexus.staff.rest;

import mx.nexus.platform.rest.Example;
import mx.nexus.staff.app.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the password for the first login.
 *
 * @param oneTimePassword shown once and kept nowhere; null when the request brought one
 */
public record AddedPersonView(
    PersonView person, @Example("abcd-efgh-jkmn-pqrs") @Nullable String oneTimePassword) {

  @Override
  public String toString() {
    return "AddedPersonView[…]";
  }
}
