package mx.nexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an open page remembers goes to the other servers, so all of it can be written down. */
class PageStateTest {

  private final Set<String> stuck = new TreeSet<>();
  private final Set<JavaClass> seen = new HashSet<>();

  @Test
  void whatAnOpenPageRemembersCanBeWrittenDown() {
    List<JavaClass> beans =
        House.classes().stream().filter(c -> c.isAnnotatedWith(ViewScoped.class)).toList();

    beans.forEach(this::look);

    assertThat(beans).hasSizeGreaterThan(15);
    assertThat(seen).hasSizeGreaterThan(beans.size());
    assertThat(stuck).isEmpty();
  }

  private void look(JavaClass type) {
    if (!seen.add(type)) {
      return;
    }
    type.getAllFields().stream()
        .filter(field -> House.isOurs(field.getOwner()) && isState(field))
        .forEach(field -> field.getType().getAllInvolvedRawTypes().forEach(t -> look(field, t)));
    type.getSubclasses().stream().filter(House::isOurs).forEach(this::look);
  }

  private void look(JavaField field, JavaClass type) {
    if (type.isArray() || type.isPrimitive()) {
      return;
    }
    // Java's own lists and maps can, whatever their interface promises.
    boolean can =
        type.isAssignableTo(Serializable.class)
            || type.isAssignableTo(Collection.class)
            || type.isAssignableTo(Map.class);
    if (!can) {
      stuck.add(field.getFullName() + " holds " + type.getName());
    }
    if (House.isOurs(type)) {
      look(type);
    }
  }

  private static boolean isState(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.STATIC)
        && !field.getModifiers().contains(JavaModifier.TRANSIENT)
        && !field.isAnnotatedWith(Inject.class);
  }
}
