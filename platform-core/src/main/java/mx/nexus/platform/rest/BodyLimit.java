package mx.nexus.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large the body of this operation may be, where the usual megabyte is wrong. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface BodyLimit {

  /** Bytes that an operation takes where nothing is said. */
  long USUAL_BYTES = 1_048_576;

  /** Most bytes of the body. */
  long bytes();
}
