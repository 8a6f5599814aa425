package mx.nexus.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.web.Messages;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.staff.app.MaintainStaff;
import mx.nexus.staff.app.PersonView;
import mx.nexus.staff.app.StaffPasswords;
import mx.nexus.staff.app.StaffSearch;
import mx.nexus.staff.domain.PersonFacts;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /staff/person}: somebody new, or one person. */
@Named("personBean")
@ViewScoped
public class PersonBean implements Serializable {

  @Inject StaffSearch search;
  @Inject MaintainStaff staff;
  @Inject StaffPasswords passwords;

  private @Nullable String id;
  private @Nullable PersonView stored;
  private String personName = "";
  private String email = "";
  private List<String> roles = List.of();
  private String oneTimePassword = "";

  /** Reads the person that the address names; without one it is somebody new. */
  public void load() {
    String asked = id;
    if (asked != null && !asked.isEmpty() && stored == null) {
      show(search.one(uuid(asked)));
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("staff.person-unknown");
    }
  }

  private void show(PersonView person) {
    stored = person;
    personName = person.name();
    email = person.email();
    roles = person.roles().stream().map(StaffRole::code).toList();
  }

  /** Saves; somebody new gets a password, which is shown now and never again. */
  public void save() {
    PersonFacts facts = facts();
    PersonView before = stored;
    if (before == null) {
      StaffPasswords.Told told = passwords.add(Caller.required(), facts);
      show(search.one(told.personId()));
      oneTimePassword = told.oneTimePassword();
      Messages.done("staff.person.added");
    } else {
      staff.change(
          Caller.required(), before.id(), new MaintainStaff.Change(facts, null, before.version()));
      show(search.one(before.id()));
      oneTimePassword = "";
      Messages.done("staff.person.saved");
    }
  }

  private PersonFacts facts() {
    Set<StaffRole> chosen = roles.stream().map(StaffRole::of).collect(Collectors.toSet());
    return new PersonFacts(personName, email, chosen);
  }

  /** Gives the person a password for one login. */
  public void resetPassword() {
    StaffPasswords.Told told = passwords.reset(Caller.required(), known().id());
    show(search.one(known().id()));
    oneTimePassword = told.oneTimePassword();
    Messages.done("staff.person.passwordReset");
  }

  /** Ends all logins of the person. */
  public void endSessions() {
    int ended = staff.endSessions(Caller.required(), known().id());
    Messages.done("staff.person.sessionsEnded", ended);
  }

  /** Keeps the person from logging in. */
  public void deactivate() {
    staff.deactivate(Caller.required(), known().id());
    show(search.one(known().id()));
    Messages.done("staff.person.deactivated");
  }

  /** Lets the person log in again. */
  public void reactivate() {
    staff.change(Caller.required(), known().id(), new MaintainStaff.Change(now -> now, true, null));
    show(search.one(known().id()));
    Messages.done("staff.person.reactivated");
  }

  private PersonView known() {
    PersonView known = stored;
    if (known == null) {
      throw new NotFound("staff.person-unknown");
    }
    return known;
  }

  /** The roles that the caller may give, with what each may do. */
  public List<RoleChoice> getRoleChoices() {
    boolean owner = Caller.required().roles().contains(StaffRole.OWNER);
    return List.of(StaffRole.values()).stream()
        .filter(role -> owner || role != StaffRole.OWNER || roles.contains(role.code()))
        .map(role -> new RoleChoice(role.code(), label(role)))
        .toList();
  }

  private static String label(StaffRole role) {
    String name = Texts.of(PersonLocale.current(), "ui.role." + role.code());
    return name + ": " + Texts.of(PersonLocale.current(), "staff.role." + role.code());
  }

  /** One role on offer. */
  public record RoleChoice(String code, String label) implements Serializable {}

  public boolean isStored() {
    return stored != null;
  }

  /** Whether the person of the page is the one who looks at it. */
  public boolean isSelf() {
    PersonView person = stored;
    return person != null && person.id().equals(Caller.required().id());
  }

  public @Nullable PersonView getPerson() {
    return stored;
  }

  public String getOneTimePassword() {
    return oneTimePassword;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public String getPersonName() {
    return personName;
  }

  public void setPersonName(String personName) {
    this.personName = personName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = List.copyOf(roles);
  }
}
