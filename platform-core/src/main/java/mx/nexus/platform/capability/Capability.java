package mx.nexus.platform.capability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Announces a capability on its root package: what it is and whose root packages it may use.
 *
 * <p>The architecture test believes this annotation and nothing else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Capability {

  /** Module, package, table prefix and URL prefix at once, for example {@code sales}. */
  String name();

  /** Two sentences: what this is and why it exists. */
  String summary();

  /** Names of the capabilities whose root packages this one may import. */
  String[] mayUse() default {};
}
