package mx.nexus.platform.persistence;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Everything this use case writes in the bound tenant's database is committed together or not at
 * all. Joins the unit of work that is already open on the thread.
 *
 * <p>Stands on use cases and event handlers only. JTA's own annotation is not used: the pools are
 * not enlisted there, and EclipseLink would leave the commit to nobody.
 */
@Inherited
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UnitOfWork {

  /** A unit that only reads; a write inside it is refused by the database. */
  @Nonbinding
  boolean readOnly() default false;
}
