package mx.nexus.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes with which an operation refuses, beyond those that every operation has.
 *
 * <p>A status may be put in front: {@code "422 sales.payment-short"}; without one it is 422.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Problems {

  /** Codes, each with or without its status. */
  String[] value();
}
