package mx.nexus.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.util.List;

/** All persistent classes of ours on the class path. */
public final class ManagedClasses {

  private ManagedClasses() {}

  public static List<String> onClassPath() throws IOException {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("mx.nexus")
            .stream()
            .filter(
                type ->
                    isStored(type)
                        || type.isAnnotatedWith(Embeddable.class)
                        || type.isAnnotatedWith(MappedSuperclass.class)
                        || type.isAnnotatedWith(Converter.class))
            .map(JavaClass::getName)
            .sorted()
            .toList();
  }

  /** The template that the build weaves by is an entity in name only. */
  private static boolean isStored(JavaClass type) {
    return type.isAnnotatedWith(Entity.class) && !type.getSimpleName().equals("WeavingTemplate");
  }
}
