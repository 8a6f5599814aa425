package mx.nexus.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the served contract says about an operation beyond what the code already tells. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Doc {

  /** One line: what the operation does. On a class: what its operations are about. */
  String summary();

  /** More, where one line is not enough. */
  String description() default "";

  /** Type of the answer's body where the method returns a {@code Response}. */
  Class<?> answer() default Void.class;

  /** Type of the items where the answer is a page or list hidden in a {@code Response}. */
  Class<?> items() default Void.class;

  /** Status of a good answer; 0: 200 with a body, 204 without. */
  int status() default 0;

  /** Media type of an answer that is not JSON, for example {@code application/pdf}. */
  String produces() default "";

  /** Example of the request as JSON; empty: built from the record and its {@link Example}s. */
  String request() default "";

  /** Example of the answer as JSON; empty: built from the record and its {@link Example}s. */
  String response() default "";

  /** The operation moves stock or money and takes an {@code Idempotency-Key}. */
  boolean idempotent() default false;
}
